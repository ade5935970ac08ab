package org.alliancetracker.localrun;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.localrun.process.Probe;
import org.alliancetracker.localrun.process.Program;

/** Turns services into programs: which environment variables each one gets. */
final class Wiring {

  /** Every service reads these. */
  private static final Set<String> COMMON = Set.of("ALLIANCE_STORE_URI", "ALLIANCE_KAFKA_BOOTSTRAP",
      "ALLIANCE_KAFKA_USER", "ALLIANCE_KAFKA_PASSWORD",
      "ALLIANCE_TOKEN_PUBLIC_KEY_FILE", "ALLIANCE_ENGINE_NOTE", "ALLIANCE_BIND_ADDRESS");

  private final Map<String, String> values;
  private final Map<String, String> overrides;

  /**
   * @param values of all variables; a service gets the common ones and those it names
   * @param overrides given to every service
   */
  Wiring(Map<String, String> values, Map<String, String> overrides) {
    this.values = values;
    this.overrides = overrides;
  }

  List<Program> programs(List<Service> services, Map<String, Integer> ports) {
    return services.stream().map(service -> program(service, ports.get(service.name()))).toList();
  }

  private Program program(Service service, int port) {
    Map<String, String> environment = new HashMap<>();
    values.forEach((name, value) -> {
      if (COMMON.contains(name) || service.variables().contains(name)) {
        environment.put(name, value);
      }
    });
    environment.put("ALLIANCE_HTTP_PORT", String.valueOf(port));
    environment.putAll(overrides);
    return new Program(service.name(), service.launch(), environment, service.heapMegabytes(), false, port,
        new Probe.Health());
  }
}
