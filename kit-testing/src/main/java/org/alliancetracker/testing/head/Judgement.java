package org.alliancetracker.testing.head;

import java.util.Set;
import java.util.regex.Pattern;

/** What an answer must be, whatever was asked. */
final class Judgement {

  /** The protocol's own: a transfer coding or a version that is not spoken. */
  private static final Set<Integer> NOT_SPOKEN = Set.of(501, 505);
  private static final Pattern TRACE = Pattern.compile("Exception|\\tat |org\\.springframework|org\\.apache");
  /** A path of ours; nothing that ends the header, names another site or is no part of an address. */
  private static final Pattern OUR_ADDRESS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]*");
  private static final int FAULT = 500;
  private static final int REFUSED = 400;

  private Judgement() {
  }

  /** Empty when nothing is wrong. */
  static String of(RawAnswer answer) {
    int status = answer.status();
    boolean behind = status == 503 && answer.body().contains("\"code\":\"behind\"");
    if (status == 0) {
      return "no answer";
    }
    if (status >= FAULT && !behind && !NOT_SPOKEN.contains(status)) {
      return status + " " + cut(answer.body());
    }
    if (status >= REFUSED && TRACE.matcher(answer.body()).find()) {
      return status + " shows the inside: " + cut(answer.body());
    }
    if (status >= REFUSED && !answer.isProblem() && !answer.isPage()) {
      return status + " without a problem or a page: " + answer.headers();
    }
    String location = answer.header("Location");
    if (!location.isEmpty() && !OUR_ADDRESS.matcher(location).matches()) {
      return status + " leads to " + cut(location);
    }
    return answer.headers().stream().anyMatch(line -> line.startsWith("X-Forged")) ? "a header was forged" : "";
  }

  private static String cut(String text) {
    return text.length() > 200 ? text.substring(0, 200) : text;
  }
}
