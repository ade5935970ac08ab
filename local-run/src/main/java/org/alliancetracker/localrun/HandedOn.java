package org.alliancetracker.localrun;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What whoever starts the system may set for all services by the environment: how they are watched, and nothing else. */
final class HandedOn {

  private static final String METRICS_TOKEN_FILE = "ALLIANCE_METRICS_TOKEN_FILE";
  private static final List<String> VARIABLES = List.of(METRICS_TOKEN_FILE, "ALLIANCE_TRACES", "ALLIANCE_TRACES_ENDPOINT");

  private HandedOn() {
  }

  static Options from(Map<String, String> environment, Options options) {
    Options with = options;
    for (String name : VARIABLES) {
      String value = environment.get(name);
      if (value != null) {
        // services work in another folder
        with = with.withEnvironment(name, name.equals(METRICS_TOKEN_FILE) ? Path.of(value).toAbsolutePath().toString() : value);
      }
    }
    return with;
  }
}
