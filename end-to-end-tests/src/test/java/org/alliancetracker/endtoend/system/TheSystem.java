package org.alliancetracker.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancetracker.localrun.AllianceTracker;
import org.alliancetracker.localrun.Options;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.topic.BrokerTopics;

/** The launched system: engines and services as processes of their own, on free ports and a folder of its own. */
public final class TheSystem implements AutoCloseable {

  /** Long enough for an undo to overtake a notice, short enough to wait for. */
  private static final String HOLD = "PT2S";
  /** Stories ask more in a minute than people do. */
  private static final String NO_LIMIT = "1000000";

  private final Path data;
  private final AllianceTracker tracker;
  private final BrokerTopics topics;
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();

  private TheSystem(Path data, AllianceTracker tracker) {
    this.data = data;
    this.tracker = tracker;
    this.topics = new BrokerTopics(tracker.kafkaClient());
  }

  /** Kept for the stories that only add to it; it ends with the JVM. */
  private static final class Shared {
    private static final TheSystem SYSTEM = shared();

    private static TheSystem shared() {
      TheSystem system = start();
      Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-system"));
      return system;
    }
  }

  /** One for all stories of this JVM that can live with others' alliances. */
  public static TheSystem shared() {
    return Shared.SYSTEM;
  }

  public static TheSystem start() {
    return start(newFolder());
  }

  /** Kept after the run, because the processes' logs are in it. */
  public static Path newFolder() {
    try {
      Path folder = Files.createDirectories(root().resolve("end-to-end-tests/target/stories"));
      return Files.createTempDirectory(folder, "data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TheSystem start(Path data) {
    return start(options(data));
  }

  public static TheSystem start(Options options) {
    long begun = System.nanoTime();
    AllianceTracker tracker = AllianceTracker.start(options, line -> System.out.println("  " + line));
    System.out.printf("The system serves after %.1f s on %s%n", (System.nanoTime() - begun) / 1e9, options.data());
    TheSystem system = new TheSystem(options.data(), tracker);
    People.enter(system.as("admin"));
    return system;
  }

  public static Options options(Path data) {
    return Options.defaults(root()).withData(data).withPort(0).withMailPort(0)
        .withEnvironment("ALLIANCE_NOTICE_HOLD", HOLD).withEnvironment("ALLIANCE_DIGEST_TICK", "PT2S")
        .withEnvironment("ALLIANCE_REQUESTS_PER_PERSON", NO_LIMIT).withEnvironment("ALLIANCE_REQUESTS_PER_ADDRESS", NO_LIMIT);
  }

  /** The folder of the project. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("local-run"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public Caller as(String account) {
    return callers.computeIfAbsent(account,
        name -> Callers.of(tracker.address(), name, tracker.demoPassword()));
  }

  public Caller stranger() {
    return Callers.stranger(tracker.address());
  }

  public Mails mails() {
    return new Mails(tracker.mailAddress());
  }

  public BrokerTopics topics() {
    return topics;
  }

  public AllianceTracker tracker() {
    return tracker;
  }

  public Path data() {
    return data;
  }

  @Override
  public void close() {
    topics.close();
    tracker.close();
  }
}
