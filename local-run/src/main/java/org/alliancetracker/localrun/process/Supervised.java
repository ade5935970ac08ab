package org.alliancetracker.localrun.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One program kept running: when its process ends, another is started after a pause that grows with each quick end. */
final class Supervised {

  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final long STEADY_NANOS = 5_000_000_000L;
  /** The JVM could not start, aborted, or was ended by a bad memory access. */
  private static final Set<Integer> CRASHES = Set.of(1, 134, 139);

  private final Program program;
  private final Path log;
  private final ClassCache cache;
  private final Consumer<String> progress;
  private final Runnable whenStarted;
  private Child child;
  /** The next start's, if it differs. */
  private Program next;
  private long startedAt;
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private int deaths;
  private boolean held;
  private boolean stopped;

  Supervised(Program program, Path log, ClassCache cache, Consumer<String> progress,
      Runnable whenStarted) {
    this.program = program;
    this.log = log;
    this.cache = cache;
    this.progress = progress;
    this.whenStarted = whenStarted;
  }

  Program program() {
    return program;
  }

  Path log() {
    return log;
  }

  /** Starts the process unless it runs or the system is stopping. */
  void start() {
    synchronized (this) {
      held = false;
      if (stopped || (child != null && child.isAlive())) {
        return;
      }
      try {
        child = Child.start(next == null ? program : next, cache.flags(program), log);
        next = null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      startedAt = System.nanoTime();
      Child watched = child;
      Thread.ofPlatform().daemon().name("watch-" + program.name()).start(() -> watch(watched));
    }
    whenStarted.run();
  }

  private void watch(Child watched) {
    try {
      int code = watched.exitCode();
      long pause;
      synchronized (this) {
        deaths++;
        if (stopped || held || child != watched) {
          return;
        }
        boolean steady = System.nanoTime() - startedAt > STEADY_NANOS;
        pauseMillis = steady ? FIRST_PAUSE_MILLIS : Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        if (!steady && CRASHES.contains(code)) {
          cache.discard(program);
        }
        pause = pauseMillis;
        if (!watched.refusal().isPresent()) {
          progress.accept("%s ended (exit code %d) and is started again in %.1f s".formatted(program.name(), code,
              pause / 1000.0));
        }
        wait(pause);
        if (stopped || held || child != watched) {
          return;
        }
      }
      start();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException e) {
      progress.accept(program.name() + " cannot be started again: " + e.getMessage());
    }
  }

  /** Only the next start gets the variable; those after it do not. */
  synchronized void startNextWith(String variable, String value) {
    next = program.with(variable, value);
  }

  boolean isReady() {
    Child current = current();
    return current != null && current.isReady();
  }

  private synchronized Child current() {
    return child;
  }

  Optional<String> refusal() {
    Child current = current();
    return current == null ? Optional.empty() : current.refusal();
  }

  boolean keepClassCache() {
    return cache.keep(program, pid());
  }

  synchronized int deaths() {
    return deaths;
  }

  /** -1 while none runs. */
  synchronized long pid() {
    return child != null && child.isAlive() ? child.pid() : -1;
  }

  void kill() throws InterruptedException {
    Child current = current();
    if (current != null) {
      current.kill();
    }
  }

  /** From now on its end is not followed by a start. */
  synchronized void hold() {
    held = true;
    notifyAll();
  }

  /** Asks it to end and starts no other. */
  synchronized void askToStop() {
    stopped = true;
    notifyAll();
    if (child != null) {
      child.askToStop();
    }
  }

  void endWithin(long millis) {
    Child current = current();
    if (current != null) {
      current.endWithin(millis);
    }
  }
}
