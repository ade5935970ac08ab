package org.alliancetracker.kit.http;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** How the constants of an enum are written in JSON. */
final class KnownCodes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private KnownCodes() {
  }

  static List<String> of(Class<?> codes) {
    return Arrays.stream(codes.getEnumConstants()).map(code -> JSON.valueToTree(code).asString()).toList();
  }
}
