package org.alliancetracker.localrun;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the system is to be started.
 *
 * @param root the project's folder, which holds the services' jars
 * @param data where everything is kept between runs
 * @param port of the address people use; 0 takes a free one
 * @param mailPort of the mail page; 0 takes a free one
 * @param demo whether the demo data is loaded at the first start
 * @param fresh whether what earlier runs kept is deleted first
 * @param services what is started besides the engines, in this order
 * @param environment set for every service, over what the launcher sets
 */
public record Options(Path root, Path data, int port, int mailPort, boolean demo, boolean fresh,
    List<Service> services, Map<String, String> environment) {

  private static final int PORT = 8080;
  private static final int MAIL_PORT = 8025;

  public Options {
    services = List.copyOf(services);
    environment = Map.copyOf(environment);
  }

  /** The whole system of the project in that folder, as {@code ./run} starts it. */
  public static Options defaults(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    return new Options(absolute, absolute.resolve("data"), PORT, MAIL_PORT, true, false, Service.all(absolute),
        Map.of());
  }

  public Options withData(Path folder) {
    return new Options(root, folder.toAbsolutePath().normalize(), port, mailPort, demo, fresh, services, environment);
  }

  public Options withPort(int number) {
    return new Options(root, data, number, mailPort, demo, fresh, services, environment);
  }

  public Options withMailPort(int number) {
    return new Options(root, data, port, number, demo, fresh, services, environment);
  }

  public Options withoutDemo() {
    return new Options(root, data, port, mailPort, false, fresh, services, environment);
  }

  public Options withFreshData() {
    return new Options(root, data, port, mailPort, demo, true, services, environment);
  }

  public Options withServices(List<Service> others) {
    return new Options(root, data, port, mailPort, demo, fresh, others, environment);
  }

  /** For example {@code ALLIANCE_NOTICE_HOLD}, {@code PT1S}. */
  public Options withEnvironment(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Options(root, data, port, mailPort, demo, fresh, services, more);
  }
}
