package org.alliancetracker.gateway.service;

import java.nio.charset.StandardCharsets;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.springframework.web.util.UriUtils;

/** One step of a path, whatever is in it: an id from an address is anybody's text. */
public final class PathStep {

  /** Characters; no id of ours is half as long, and an answer's head has room for a few of them. */
  private static final int LONGEST = 200;

  private PathStep() {}

  /**
   * The text encoded, so that it is one step and nothing else.
   *
   * @throws ProblemException 404 for a text that is no step: none, too long, or one that climbs
   */
  public static String of(String text) {
    if (text == null || text.length() > LONGEST || text.equals(".") || text.equals("..")) {
      throw new ProblemException(InputProblems.notFound());
    }
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
