package org.alliancetracker.gateway.route;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;

/** What was asked beside a page. Used by the thread that asked; closed without its answer the call is given up and holds nothing. */
public final class Asked<T> implements AutoCloseable {

  private final FutureTask<T> task;
  private final PageShares.Collected collected;

  Asked(FutureTask<T> task, PageShares.Collected collected) {
    this.task = task;
    this.collected = collected;
  }

  /**
   * Waits as long as the call takes, which has limits of its own.
   *
   * @throws RuntimeException what the call threw, as if it had been made here
   */
  public T answer() {
    try {
      return taken(task.get());
    } catch (ExecutionException failed) {
      throw asHere(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new ProblemException(Problem.of(GatewayCode.SERVICE_UNAVAILABLE).detail("Try again in a moment."));
    }
  }

  /** Empty when the call failed or did not end in time. */
  public Optional<T> within(Duration patience) {
    try {
      return Optional.of(taken(task.get(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS)));
    } catch (TimeoutException | ExecutionException none) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    task.cancel(true);
    collected.drop();
  }

  private T taken(T answer) {
    collected.keep();
    return answer;
  }

  private static RuntimeException asHere(Throwable cause) {
    if (cause instanceof Error fault) {
      throw fault;
    }
    return cause instanceof RuntimeException failed ? failed : new IllegalStateException(cause);
  }
}
