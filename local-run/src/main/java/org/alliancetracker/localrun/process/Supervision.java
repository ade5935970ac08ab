package org.alliancetracker.localrun.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All processes of a run: started, watched, and stopped in the order opposite to the start. */
public final class Supervision {

  private static final long PROBE_MILLIS = 50;
  private static final int DEATHS_BEFORE_GIVING_UP = 3;
  private static final long STOP_MILLIS = 10_000;

  private final Path logs;
  private final ProcessList list;
  private final ClassCache cache;
  private final Consumer<String> progress;
  private final Map<String, Supervised> processes = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile boolean stopping;

  public Supervision(Path logs, Path processList, ClassCache cache, Consumer<String> progress) {
    this.logs = logs;
    this.list = new ProcessList(processList);
    this.cache = cache;
    this.progress = progress;
  }

  public void start(Program program) {
    Supervised supervised = new Supervised(program, logs.resolve(program.name() + ".log"),
        cache, progress, () -> list.write(all()));
    processes.put(program.name(), supervised);
    supervised.start();
  }

  private List<Supervised> all() {
    synchronized (processes) {
      return new ArrayList<>(processes.values());
    }
  }

  /**
   * Blocks until the program serves.
   *
   * @throws CannotStart if it refuses to start, ends again and again while waited for, or takes too long
   */
  public void awaitReady(String name, Duration longest) {
    Supervised process = get(name);
    // a long life may have seen many deaths that were made good
    int earlierDeaths = process.deaths();
    long end = System.nanoTime() + longest.toNanos();
    while (!process.isReady()) {
      Optional<String> refusal = process.refusal();
      if (refusal.isPresent()) {
        throw new CannotStart(refusal.get());
      }
      if (stopping) {
        throw new CannotStart("The start was stopped.");
      }
      if (process.deaths() - earlierDeaths >= DEATHS_BEFORE_GIVING_UP) {
        throw new CannotStart(name + " does not start: read why in " + process.log() + ".");
      }
      if (System.nanoTime() > end) {
        throw new CannotStart(name + " is not ready after " + longest.toSeconds() + " s: read why in "
            + process.log() + ", or try again when the computer is less busy.");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PROBE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was stopped.", e);
    }
  }

  /** @throws IllegalArgumentException if there is none of that name */
  private Supervised get(String name) {
    Supervised process = processes.get(name);
    if (process == null) {
      throw new IllegalArgumentException("There is no process " + name + " but " + processes.keySet());
    }
    return process;
  }

  public List<String> names() {
    return all().stream().map(p -> p.program().name()).toList();
  }

  /** Its process id now, -1 while none runs. */
  public long pid(String name) {
    return get(name).pid();
  }

  public int port(String name) {
    return get(name).program().port();
  }

  public boolean isReady(String name) {
    return get(name).isReady();
  }

  /** SIGKILL; it is started again unless held. */
  public void kill(String name) throws InterruptedException {
    get(name).kill();
  }

  /** Only its next start gets the variable. */
  public void startNextWith(String name, String variable, String value) {
    get(name).startNextWith(variable, value);
  }

  /** From now on its end is not followed by a start, until {@link #resume}. */
  public void hold(String name) {
    get(name).hold();
  }

  public void resume(String name) {
    get(name).start();
  }

  /** Writes the class archives of all processes, which must be killed then; returns how many could be written. */
  public int keepClassCaches() {
    return (int) all().stream().filter(Supervised::keepClassCache).count();
  }

  /** Kills them all. */
  public void kill() {
    stopping = true;
    all().forEach(Supervised::askToStop);
    all().forEach(p -> p.endWithin(0));
  }

  /** Asks these to end, waits, and kills what is left. */
  public void stop(List<String> names) {
    stopping = true;
    List<Supervised> ending = all().stream().filter(p -> names.contains(p.program().name())).toList();
    ending.forEach(Supervised::askToStop);
    long end = System.nanoTime() + Duration.ofMillis(STOP_MILLIS).toNanos();
    ending.forEach(p -> p.endWithin(Math.max(0, (end - System.nanoTime()) / 1_000_000)));
  }
}
