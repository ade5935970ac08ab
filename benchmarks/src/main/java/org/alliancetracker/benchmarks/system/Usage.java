package org.alliancetracker.benchmarks.system;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What processes, store and disk did between two moments, or since their start. The driver is the process {@code driver}.
 *
 * @param seconds between the moments
 * @param diskBytes written to the device, by whoever
 */
public record Usage(double seconds, Map<String, ProcessFigures> processes, StoreCounts store, long diskBytes) {

  public static final String DRIVER = "driver";

  public Usage since(Usage earlier) {
    Map<String, ProcessFigures> used = new LinkedHashMap<>();
    processes.forEach((name, now) -> used.put(name, new ProcessFigures(
        now.cpuMillis() - earlier.cpuMillis(name), now.residentMegabytes())));
    return new Usage(seconds - earlier.seconds, used, store.since(earlier.store), diskBytes - earlier.diskBytes);
  }

  /** Of all processes, without the driver. */
  public long cpuMillis() {
    return processes.entrySet().stream().filter(each -> !each.getKey().equals(DRIVER))
        .mapToLong(each -> each.getValue().cpuMillis()).sum();
  }

  public long cpuMillis(String process) {
    return processes.getOrDefault(process, new ProcessFigures(0, 0)).cpuMillis();
  }

  /** Of all processes, without the driver. */
  public long residentMegabytes() {
    return processes.entrySet().stream().filter(each -> !each.getKey().equals(DRIVER))
        .mapToLong(each -> each.getValue().residentMegabytes()).sum();
  }
}
