package org.alliancetracker.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Sends requests to a port of 127.0.0.1, over connections that are kept between stretches. */
public final class Load implements AutoCloseable {

  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final long HOPELESS_NANOS = 3_000_000_000L;
  private static final long LEAD_NANOS = 20_000_000L;
  private static final long AFTER_FAILURE_NANOS = 50_000_000L;

  private final List<Connection> connections = new ArrayList<>();
  private final ExecutorService threads;

  public Load(int port, int count) {
    for (int i = 0; i < count; i++) {
      connections.add(new Connection(port));
    }
    threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name("load-", 0).factory());
  }

  /** When the requests of a stretch are due, and when it ends. */
  private final class Stretch {
    private final Supplier<Request> requests;
    private final double rate;
    private final long start = System.nanoTime() + LEAD_NANOS;
    private final long end;
    private final long count;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong lastAnswer = new AtomicLong(start);
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean hopeless = new AtomicBoolean();

    Stretch(double rate, Duration length, long count, Supplier<Request> requests) {
      this.rate = rate;
      this.end = start + length.toNanos();
      this.count = count;
      this.requests = requests;
    }

    private Histogram work(Connection connection) {
      Histogram times = new Histogram(LONGEST_NANOS, 3);
      while (!hopeless.get()) {
        long number = next.getAndIncrement();
        long due = rate == 0 ? Math.max(start, System.nanoTime()) : start + (long) (number * 1e9 / rate);
        if (due >= end || number >= count) {
          return times;
        }
        await(due);
        if (rate != 0 && System.nanoTime() - due > HOPELESS_NANOS) {
          hopeless.set(true);
          return times;
        }
        send(connection, due);
        long answered = System.nanoTime();
        times.recordValue(Math.min(LONGEST_NANOS, answered - due));
        lastAnswer.accumulateAndGet(answered, Math::max);
      }
      return times;
    }

    private void send(Connection connection, long due) {
      Request request = requests.get();
      Answer answer = null;
      try {
        answer = connection.send(request.bytes());
      } catch (IOException unknown) {
        // told as null
      }
      (answer != null && answer.accepted() ? accepted : failed).incrementAndGet();
      request.heard().answered(answer, due);
      if (answer == null) {
        // nobody there: asking at once again would only burn the cores it starts on
        LockSupport.parkNanos(AFTER_FAILURE_NANOS);
      }
    }

    private Measured measured(Histogram times) {
      return new Measured(rate, (lastAnswer.get() - start) / 1e9, accepted.get(), failed.get(), hopeless.get(), times);
    }
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Requests fall due evenly, so many a second, whether or not earlier ones were answered. */
  public Measured open(double rate, Duration length, Supplier<Request> requests) {
    return run(new Stretch(rate, length, Long.MAX_VALUE, requests));
  }

  /** Each connection sends its next request when the last was answered. */
  public Measured closed(Duration length, Supplier<Request> requests) {
    return run(new Stretch(0, length, Long.MAX_VALUE, requests));
  }

  /** The same until so many were sent. */
  public Measured closed(long count, Supplier<Request> requests) {
    return run(new Stretch(0, Duration.ofHours(1), count, requests));
  }

  private Measured run(Stretch stretch) {
    List<Future<Histogram>> running = new ArrayList<>();
    for (Connection each : connections) {
      running.add(threads.submit(() -> stretch.work(each)));
    }
    Histogram times = new Histogram(LONGEST_NANOS, 3);
    try {
      for (Future<Histogram> each : running) {
        times.add(each.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the load driver failed", broken.getCause());
    }
    return stretch.measured(times);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    connections.forEach(Connection::close);
  }
}
