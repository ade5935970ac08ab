package org.alliancetracker.benchmarks.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.benchmarks.floor.FloorProgram;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.localrun.AllianceTracker;
import org.alliancetracker.localrun.Options;
import org.alliancetracker.localrun.Service;

/** Engines with services or with the floor program, started by the launcher as {@code ./run} starts them. */
public final class Running implements AutoCloseable {

  public static final String PARTNERSHIP = "partnership-service";
  public static final String EVALUATION = "evaluation-service";
  public static final String FLOOR = "floor";

  private static final int HEAP_MEGABYTES = 160;
  /** What is measured is the system, not how much it lets one caller ask. */
  private static final String NO_LIMIT = "1000000";
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final AllianceTracker tracker;
  private final Path data;
  private final MongoClient store;
  private final String database;

  private Running(AllianceTracker tracker, Path data, String database) {
    this.tracker = tracker;
    this.data = data;
    this.store = MongoClients.create(tracker.storeUri());
    this.database = database;
  }

  /** Engines and all four services. */
  public static Running whole(Path root) {
    Path data = folder(root);
    return start(options(root, data), data, "partnership");
  }

  /** Engines and partnership-service. */
  public static Running partnershipAlone(Path root) {
    Path data = folder(root);
    Options options = options(root, data);
    return start(options.withServices(options.services().stream().filter(s -> s.name().equals(PARTNERSHIP)).toList()),
        data, "partnership");
  }

  /**
   * Engines and the floor program.
   *
   * @param same whether it writes as much as our log does
   */
  public static Running floor(Path root, boolean same, long roundMillis) {
    Path data = folder(root);
    Service floor = new Service(FLOOR, List.of("-cp", System.getProperty("java.class.path"), FloorProgram.class.getName()),
        HEAP_MEGABYTES, Set.of());
    return start(options(root, data).withServices(List.of(floor)).withEnvironment("FLOOR_WRITES", same ? "same" : "single")
        .withEnvironment("FLOOR_ROUND_MILLIS", Long.toString(roundMillis)), data, FloorProgram.DATABASE);
  }

  private static Options options(Path root, Path data) {
    return Options.defaults(root).withData(data).withPort(0).withMailPort(0)
        .withEnvironment("ALLIANCE_REQUESTS_PER_PERSON", NO_LIMIT).withEnvironment("ALLIANCE_REQUESTS_PER_ADDRESS", NO_LIMIT);
  }

  private static Running start(Options options, Path data, String database) {
    // without a gateway nobody else makes the keys
    signer(data);
    return new Running(AllianceTracker.start(options, line -> { }), data, database);
  }

  private static Path folder(Path root) {
    try {
      Path parent = Files.createDirectories(root.resolve("benchmarks/target/data"));
      return Files.createTempDirectory(parent, "run-");
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static TokenSigner signer(Path data) {
    return TokenSigner.open(data.resolve("keys/token-private.pem"), data.resolve("keys/token-public.pem"));
  }

  /** For a partnership manager; good for ten minutes. */
  public String token() {
    return token("person-manager", "partnership_manager");
  }

  public String token(String person, String... roles) {
    return signer(data).sign(new ActingPerson(person, Set.of(roles), "en"), Instant.now(), TOKEN_LIFE);
  }

  public KafkaClient kafka() {
    return new KafkaClient(tracker.kafkaClient());
  }

  public AllianceTracker tracker() {
    return tracker;
  }

  public int port(String process) {
    return tracker.process(process).port();
  }

  public MongoClient store() {
    return store;
  }

  /** Of the service whose commands are measured. */
  public String database() {
    return database;
  }

  public Usage usage() {
    Map<String, ProcessFigures> processes = new LinkedHashMap<>();
    for (String name : tracker.processNames()) {
      processes.put(name, ProcessFigures.of(tracker.process(name).pid()));
    }
    processes.put(Usage.DRIVER, ProcessFigures.of(ProcessHandle.current().pid()));
    return new Usage(System.nanoTime() / 1e9, processes, StoreCounts.of(store), Disk.writtenBytes(data));
  }

  @Override
  public void close() {
    store.close();
    tracker.close();
    if (System.getenv("BENCHMARK_KEEP") == null) {
      delete();
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException left) {
      System.out.println("  left behind: " + data);
    }
  }
}
