package org.alliancetracker.kit.http;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as an entity tag: version 7 is {@code "7"}, with its quotes. */
public final class ETags {

  private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,17}|0)\"");

  private ETags() {
  }

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that {@code If-Match} names, or empty when the header is absent.
   *
   * @throws ProblemException 400 {@code bad-header} for weak tags, {@code *}, lists and anything else: a lost-update
   *                          guard that guesses is none
   */
  public static OptionalLong ifMatch(String header) {
    if (header == null) {
      return OptionalLong.empty();
    }
    Matcher tag = STRONG.matcher(header.strip());
    if (!tag.matches()) {
      throw new ProblemException(InputProblems.badHeader("If-Match",
          "Send the one ETag you read last, with its quotes, such as \"7\"."));
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }
}
