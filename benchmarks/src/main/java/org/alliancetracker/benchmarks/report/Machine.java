package org.alliancetracker.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the run ran on. */
public final class Machine {

  private Machine() {
  }

  public static void describe(Results results, String command) {
    results.setting("command", command);
    results.setting("at", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    results.setting("cores", Runtime.getRuntime().availableProcessors() + ", shared by driver, engines and services");
    results.setting("processor", first(Path.of("/proc/cpuinfo"), "model name"));
    results.setting("memory", first(Path.of("/proc/meminfo"), "MemTotal"));
    results.setting("system", System.getProperty("os.name") + " " + System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1"));
    results.setting("Java", Runtime.version() + " (" + System.getProperty("java.vm.vendor") + ")");
    results.setting("flags", flags());
    results.setting("Kafka", version(org.apache.kafka.clients.producer.KafkaProducer.class) + ", one KRaft node, 12 partitions");
    results.setting("store", "embedded (local default), acknowledged after fsync; driver "
        + version(com.mongodb.client.MongoClient.class));
    results.setting("Tomcat", version(org.apache.catalina.startup.Tomcat.class));
  }

  /** What every process is given over what the launcher gives. */
  public static String flags() {
    return System.getenv().getOrDefault("_JAVA_OPTIONS", "as the launcher gives them");
  }

  private static String version(Class<?> of) {
    String path = of.getProtectionDomain().getCodeSource().getLocation().getPath();
    return path.replaceAll(".*-(\\d[^/]*)\\.jar", "$1");
  }

  private static String first(Path file, String name) {
    try {
      return Files.readAllLines(file).stream().filter(line -> line.startsWith(name)).findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown");
    } catch (IOException none) {
      return "unknown";
    }
  }
}
