package org.alliancetracker.localrun.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One process of the system.
 *
 * @param launch how Java starts it: {@code -jar x.jar} or {@code -cp path Main arguments}
 * @param heapMegabytes the most its heap may take
 * @param shortPauses whether others wait while its memory is tidied, which is worth a slower start
 * @param port where it serves
 * @param probe tells when it is ready
 */
public record Program(String name, List<String> launch, Map<String, String> environment, int heapMegabytes,
    boolean shortPauses, int port, Probe probe) {

  /** The same program with one more variable. */
  Program with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Program(name, launch, more, heapMegabytes, shortPauses, port, probe);
  }
}
