package org.alliancetracker.localrun;

import java.util.List;

/** The accounts the gateway makes at the first start; a test against the running system keeps this list true. */
final class DemoAccounts {

  static final List<String> NAMES = List.of("manager", "association", "company", "public", "committee", "admin");

  private DemoAccounts() {
  }
}
