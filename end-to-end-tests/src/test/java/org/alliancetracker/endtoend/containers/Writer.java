package org.alliancetracker.endtoend.containers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** Records claims on one alliance, one after the other; each again with its own key until it is accepted. */
final class Writer {

  private static final long PAUSE_MILLIS = 100;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final FutureTask<Void> task;
  private final String path;

  private Writer(Caller caller, String path) {
    this.path = path;
    task = new FutureTask<>(() -> write(caller), null);
  }

  /** @param path of the alliance */
  static Writer start(Caller caller, String path) {
    Writer writer = new Writer(caller, path);
    Thread.ofPlatform().daemon().name("writer").start(writer.task);
    return writer;
  }

  private void write(Caller caller) {
    for (int number = 1; stopped.getCount() > 0; number++) {
      String text = "claim " + number;
      while (!accepted(caller, text)) {
        pause();
      }
      acknowledged.add(text);
      pause();
    }
  }

  private boolean accepted(Caller caller, String text) {
    try {
      Reply reply = caller.attempt("POST", path + "/claims", Map.of("text", text), Caller.KEY,
          path + " " + text);
      if (reply.accepted() || reply.status() >= 502) {
        return reply.accepted();
      }
      throw new AssertionError(text + " was answered " + reply);
    } catch (IOException unclear) {
      return false;
    }
  }

  private void pause() {
    try {
      stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns when so many more are acknowledged. */
  void awaitMore(int count) {
    int wanted = acknowledged.size() + count;
    await().atMost(LONGEST).until(() -> acknowledged.size() >= wanted || task.isDone());
  }

  /** The texts that were acknowledged, in order; an answer that no fault excuses is a failure. */
  List<String> stop() {
    stopped.countDown();
    try {
      task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      return new ArrayList<>(acknowledged);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the writer did not end well", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
