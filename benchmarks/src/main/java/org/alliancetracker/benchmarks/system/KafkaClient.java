package org.alliancetracker.benchmarks.system;

import java.util.HashMap;
import java.util.Map;

/** What every client of the broker needs: where it is, and how to log in. */
public record KafkaClient(Map<String, Object> settings) {

  /** With the client's own settings. */
  public Map<String, Object> with(Map<String, Object> own) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(own);
    return all;
  }
}
