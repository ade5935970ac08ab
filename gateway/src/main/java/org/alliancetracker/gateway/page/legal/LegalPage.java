package org.alliancetracker.gateway.page.legal;

/** What whoever operates an installation has to tell everybody; the text is theirs, the page around it ours. */
enum LegalPage {

  ACCESSIBILITY("accessibility"),
  NOTICE("notice"),
  PRIVACY("privacy");

  static final String BELOW = "/legal/";

  private final String code;

  LegalPage(String code) {
    this.code = code;
  }

  /** In its address, in the names of its files and of its words. */
  String code() {
    return code;
  }

  String address() {
    return BELOW + code;
  }
}
