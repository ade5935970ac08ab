package org.alliancetracker.endtoend.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** Sends commands until a clear answer comes, and keeps the ledger of it. */
final class Sender {

  /** These say "not now"; whether it was done before the trouble is unknown. */
  private static final Set<Integer> UNCLEAR = Set.of(408, 425, 429, 502, 503, 504);
  private static final long PAUSE_MILLIS = 150;
  private static final int GIVES_UP_ONE_IN = 25;

  private final Ledger ledger;
  private final Function<String, Caller> callers;
  private final Random random;
  private final List<String> strange = new CopyOnWriteArrayList<>();
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder sentAgain = new LongAdder();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Sender(Ledger ledger, Function<String, Caller> callers, long seed) {
    this.ledger = ledger;
    this.callers = callers;
    this.random = new Random(seed);
  }

  /** The answer where it was accepted; empty where it was refused or left unknown. */
  Optional<Reply> send(Command command) {
    boolean mayGiveUp = draw(GIVES_UP_ONE_IN) == 0;
    for (int tries = 1; ; tries++) {
      ledger.write(Line.invoked(command));
      Optional<Reply> reply = once(command);
      if (reply.isPresent() && !UNCLEAR.contains(reply.get().status())) {
        return clear(command, reply.get());
      }
      ledger.write(Line.unknown(command.key()));
      sentAgain.increment();
      if (mayGiveUp && tries == 2) {
        return Optional.empty();
      }
      pause();
    }
  }

  private Optional<Reply> once(Command command) {
    try {
      List<String> headers = new ArrayList<>(List.of(Caller.KEY, command.key()));
      if (command.leastVersion() != null) {
        headers.addAll(List.of(Caller.VERSION, command.leastVersion()));
      }
      return Optional.of(callers.apply(command.account()).attempt("POST", command.path(),
          command.body(), headers.toArray(String[]::new)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Reply> clear(Command command, Reply reply) {
    if (reply.accepted()) {
      int colon = reply.version().lastIndexOf(':');
      ledger.write(Line.acknowledged(command.key(), reply.version().substring(0, colon),
          Long.parseLong(reply.version().substring(colon + 1))));
      acknowledged.increment();
      return Optional.of(reply);
    }
    ledger.write(Line.refused(command.key(), reply.code()));
    refused.increment();
    if (reply.status() >= 500 || reply.status() == 401 || reply.code().isEmpty()) {
      strange.add(command + " was answered " + reply);
    }
    return Optional.empty();
  }

  /** Answers that no fault excuses. */
  List<String> strange() {
    return strange;
  }

  long acknowledged() {
    return acknowledged.sum();
  }

  /** For clients: no more work is wanted. Commands that were begun are brought to an end. */
  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  void pause() {
    try {
      // also after the stop: what was begun is asked for until it is answered
      if (isStopped()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      } else {
        stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized int draw(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public String toString() {
    return acknowledged.sum() + " acknowledged, " + refused.sum() + " refused, " + sentAgain.sum() + " unclear answers";
  }
}
