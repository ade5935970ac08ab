package org.alliancetracker.gateway.service.partnership;

import java.util.List;
import java.util.Objects;

/** Lists that a service may leave out, or in which a code may be newer than we are. */
final class Lists {

  private Lists() {}

  static <T> List<T> of(List<T> given) {
    return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
  }
}
