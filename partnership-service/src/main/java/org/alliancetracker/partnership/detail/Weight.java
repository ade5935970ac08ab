package org.alliancetracker.partnership.detail;

import tools.jackson.databind.json.JsonMapper;

/** How much an entry is on the wire. */
final class Weight {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Weight() {}

  /** In bytes, near enough for a limit. */
  static long of(Object entry) {
    return JSON.writeValueAsBytes(entry).length;
  }
}
