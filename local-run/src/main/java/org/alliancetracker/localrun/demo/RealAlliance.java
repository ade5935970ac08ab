package org.alliancetracker.localrun.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What public sources say of an alliance. Codes and partial dates are as the HTTP interface takes them; null is not
 * known.
 *
 * @param firstKnown the earliest date that any source gives for it
 * @param stage our reading of the last known date
 * @param conflictingClaims what sources say differently; all of them stay
 */
record RealAlliance(String name, String summary, String firstKnown, String entryDoor, List<String> modes,
    String territory, String stage, List<Partner> partners, List<Milestone> milestones, List<Outcome> outcomes,
    List<Dispute> conflictingClaims, List<String> sources) {

  private static final String FILE = "/demo/real-alliances.json";

  record Partner(String name, String actorType, List<String> formerNames) {
  }

  record Milestone(String title, String date, String kind) {
  }

  record Outcome(String claim, String asOf, String source) {
  }

  record Dispute(String about, List<Outcome> claims) {
  }

  RealAlliance {
    outcomes = outcomes == null ? List.of() : outcomes;
    conflictingClaims = conflictingClaims == null ? List.of() : conflictingClaims;
  }

  static List<RealAlliance> all() {
    try (InputStream in = RealAlliance.class.getResourceAsStream(FILE)) {
      return JsonMapper.builder().build().readValue(in, new TypeReference<List<RealAlliance>>() { });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source of each fact where there is but one; else facts and sources cannot be paired, and it stays open. */
  String onlySource() {
    return sources.size() == 1 ? sources.getFirst() : null;
  }
}
