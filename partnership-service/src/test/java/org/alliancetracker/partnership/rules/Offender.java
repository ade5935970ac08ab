package org.alliancetracker.partnership.rules;

import java.time.Instant;
import java.util.UUID;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.bson.Document;

/** Breaks every rule, so that each guard is seen to fire. */
final class Offender {

  private Offender() {}

  static Document offend() {
    if (Instant.now().isBefore(Instant.EPOCH)) {
      throw new ProblemException(InputProblems.notFound());
    }
    return new Document("at", Instant.now()).append("id", UUID.randomUUID());
  }
}
