package org.alliancetracker.contract.alliance;

import java.util.List;

/** Lists of old or short forms may be absent on the wire. */
final class Given {

  private Given() {}

  static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
