package org.alliancetracker.localrun;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alliancetracker.localrun.demo.DemoData;
import org.alliancetracker.localrun.machine.DataFolder;
import org.alliancetracker.localrun.machine.Machine;
import org.alliancetracker.localrun.owner.OwnersOnly;
import org.alliancetracker.localrun.process.CannotStart;
import org.alliancetracker.localrun.process.ClassCache;
import org.alliancetracker.localrun.process.Program;
import org.alliancetracker.localrun.process.Supervision;

/**
 * The running system: the engines and the services, each a process of its own that is started again when it ends.
 * Names of processes: broker, store, mail, and those of the services.
 */
public final class AllianceTracker implements AutoCloseable {

  private static final long MEGABYTES_NEEDED = 1_600;
  private static final List<String> ENGINES = List.of(Engines.MAIL, Engines.BROKER, Engines.STORE);

  private final Options options;
  private final Consumer<String> progress;
  private final DataFolder data;
  private final Plan plan;
  private final Supervision processes;
  private boolean closed;

  /** Checks and reserves what a start needs; {@link #begin} starts. */
  AllianceTracker(Options options, Consumer<String> progress) {
    this(options, ClassCache.in(Preparation.folder(options)), progress);
  }

  AllianceTracker(Options options, ClassCache cache, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    Machine.requireMemory(MEGABYTES_NEEDED);
    requireJars(options);
    data = DataFolder.open(options.data());
    try {
      if (options.fresh()) {
        data.clear();
        progress.accept("Earlier data is deleted");
      }
      plan = new Plan(options, data);
      processes = new Supervision(data.folder("logs"), data.resolve("processes.json"), cache, progress);
    } catch (IOException e) {
      data.close();
      throw unusable(e);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /**
   * Starts everything and returns when all processes serve.
   *
   * @param progress takes one line per step
   * @throws CannotStart with one sentence that says what to do
   */
  public static AllianceTracker start(Options options, Consumer<String> progress) {
    AllianceTracker tracker = new AllianceTracker(options, progress);
    try {
      tracker.begin();
      return tracker;
    } catch (RuntimeException e) {
      tracker.close();
      throw e;
    }
  }

  private static void requireJars(Options options) {
    for (Service service : options.services()) {
      for (String part : String.join(File.pathSeparator, service.launch()).split(File.pathSeparator)) {
        if (part.endsWith(".jar") && !Files.exists(Path.of(part))) {
          throw new CannotStart("The program " + part + " is missing: build it with mvn -DskipTests package.");
        }
      }
    }
  }

  private CannotStart unusable(IOException cause) {
    return new CannotStart("The data folder " + data.path() + " cannot be used (" + cause
        + "): make it readable and writable for you, or choose another one with --data.", cause);
  }

  void begin() {
    List<Program> programs;
    try {
      programs = plan.programs();
    } catch (IOException e) {
      throw unusable(e);
    }
    Startup startup = new Startup(processes, progress);
    // in two steps: services that start before their engines only burn the cores by asking again and again
    startup.together(programs.stream().filter(p -> ENGINES.contains(p.name())).toList());
    startup.together(programs.stream().filter(p -> !ENGINES.contains(p.name())).toList());
  }

  /** Loads the demo data unless it was loaded before or is not wanted; the system runs on if that fails. */
  public void loadDemo() {
    Path marker = data.resolve("demo-loaded");
    if (!options.demo() || Files.exists(marker)) {
      return;
    }
    try {
      DemoData.load(address(), demoPassword(), progress);
      OwnersOnly.file(marker);
    } catch (IOException | RuntimeException e) {
      progress.accept("The demo data is not complete (" + e + "); the next start tries again");
    }
  }

  /** Writes the class archives and kills the processes, which could not go on after that. */
  synchronized int keepClassCachesAndEnd() {
    int kept = processes.keepClassCaches();
    processes.kill();
    return kept;
  }

  /** Where people go. */
  public URI address() {
    return plan.address();
  }

  /** Where the caught mail is shown; {@code api/mails} below it answers JSON. */
  public URI mailAddress() {
    return plan.mailAddress();
  }

  public String kafkaBootstrap() {
    return plan.kafkaBootstrap();
  }

  /** What a Kafka client needs to reach the broker and log in. */
  public Map<String, Object> kafkaClient() {
    return plan.kafkaClient();
  }

  /** The store of all services, with user and password; each uses a database of its own. */
  public String storeUri() {
    return plan.storeUri();
  }

  /** Of every demo account. */
  public String demoPassword() {
    return plan.demoPassword();
  }

  /** @throws IllegalArgumentException if there is no process of that name */
  public RunningProcess process(String name) {
    processes.port(name);
    return new RunningProcess(name, processes);
  }

  public List<String> processNames() {
    return processes.names();
  }

  Path logs() {
    return data.resolve("logs");
  }

  /** Stops the services, then the engines; kills what does not end; releases the data folder. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    processes.stop(List.of(Service.GATEWAY));
    processes.stop(processes.names().stream().filter(name -> !ENGINES.contains(name)).toList());
    processes.stop(ENGINES);
    data.close();
  }
}
