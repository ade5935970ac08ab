package org.alliancetracker.gateway.route;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The body of an answer as it comes: the next part is asked for when the one before was taken, so no more than one waits here. */
final class AnswerParts implements HttpResponse.BodySubscriber<AnswerParts> {

  private sealed interface Step {
    record Part(List<ByteBuffer> bytes) implements Step {
    }

    record End() implements Step {
    }

    record Failure(Throwable how) implements Step {
    }
  }

  /** One part, and the end or a failure behind it. */
  private static final int MOST_STEPS = 3;

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MOST_STEPS);
  private volatile Flow.Subscription service;

  @Override
  public CompletionStage<AnswerParts> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    service = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    steps.add(new Step.Part(bytes));
  }

  @Override
  public void onError(Throwable failure) {
    steps.offer(new Step.Failure(failure));
  }

  @Override
  public void onComplete() {
    steps.offer(new Step.End());
  }

  /** The next bytes, or empty at the end. */
  Optional<byte[]> next(Duration patience) throws IOException, TimeoutException, InterruptedException {
    Step step = steps.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
    return switch (step) {
      case null -> throw new TimeoutException("the answer stopped");
      case Step.End end -> Optional.empty();
      case Step.Failure failure -> throw new IOException(failure.how());
      case Step.Part part -> {
        service.request(1);
        yield Optional.of(joined(part.bytes()));
      }
    };
  }

  private static byte[] joined(List<ByteBuffer> buffers) {
    ByteBuffer all = ByteBuffer.allocate(buffers.stream().mapToInt(ByteBuffer::remaining).sum());
    buffers.forEach(all::put);
    return all.array();
  }

  /** Nobody wants the rest. */
  void drop() {
    service.cancel();
  }
}
