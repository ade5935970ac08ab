package org.alliancetracker.gateway.route;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.alliancetracker.kit.trace.Traces;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Asks services for several things at once, for one page. What the page's own thread knows of its request goes along: its id and its
 * place in a trace; language and person are arguments of each call. Safe for threads.
 */
@Component
public class SideBySide {

  /** Calls beside their pages, of all pages together; beyond it a page asks one thing after the other. */
  static final int MOST = 400;

  private final PageShares shares;
  private final Traces traces;
  private final Semaphore places = new Semaphore(MOST);

  SideBySide(PageShares shares, Traces traces) {
    this.shares = shares;
    this.traces = traces;
  }

  /** Begins; the answer is taken from what is returned, which is to be closed by the thread that asked. */
  public <T> Asked<T> ask(Supplier<T> call) {
    PageShares.Collected collected = shares.collected();
    Map<String, String> known = MDC.getCopyOfContextMap();
    Optional<String> place = traces.current();
    boolean isBeside = places.tryAcquire();
    FutureTask<T> task = new FutureTask<>(() -> collected.during(() -> isBeside ? asIn(known, place, call) : call.get()));
    if (isBeside) {
      Thread.ofVirtual().name("beside-a-page").start(() -> inItsPlace(task));
    } else {
      task.run();
    }
    return new Asked<>(task, collected);
  }

  /** Also what was given up before it began gives its place back. */
  private void inItsPlace(Runnable task) {
    try {
      task.run();
    } finally {
      places.release();
    }
  }

  private <T> T asIn(Map<String, String> known, Optional<String> place, Supplier<T> call) {
    if (known != null) {
      MDC.setContextMap(known);
    }
    try {
      if (place.isEmpty()) {
        return call.get();
      }
      Traces.Work part = traces.begin("part of a page", Traces.Side.SERVER, place.get());
      try {
        return call.get();
      } finally {
        part.close();
      }
    } finally {
      MDC.clear();
    }
  }
}
