package org.alliancetracker.gateway.page.legal;

import java.util.Arrays;
import java.util.Optional;

/** How far an installation keeps to the RGAA, as its operator says in the first line of the statement; we never say it for them. */
enum Conformity {

  NONE("none"),
  PARTIAL("partial"),
  FULL("full");

  private static final String SETTING = "conformity:";

  private final String code;

  Conformity(String code) {
    this.code = code;
  }

  /** In the file and in the names of its words. */
  String code() {
    return code;
  }

  /** Empty where the line is no such setting: then it is text, which its author sees on the page. */
  static Optional<Conformity> in(String line) {
    return Arrays.stream(values()).filter(each -> line.replace(" ", "").equalsIgnoreCase(SETTING + each.code)).findFirst();
  }
}
