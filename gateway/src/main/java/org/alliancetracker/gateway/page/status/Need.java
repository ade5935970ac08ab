package org.alliancetracker.gateway.page.status;

import java.util.Locale;

/** What a figure asks of the operator. */
enum Need {
  /** Nothing. */
  NORMAL,
  /** To look, when there is time. */
  LOOK,
  /** To do something now. */
  ACT;

  /** As style and message key. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
