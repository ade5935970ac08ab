package org.alliancetracker.gateway.route;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a body as it comes, piece by piece, and only as fast as the service takes it. The thread of the request reads it; no other
 * one touches the container's stream, so none can still be at it when the request has ended.
 */
final class GoingBody implements HttpRequest.BodyPublisher, Flow.Subscription {

  private static final int PIECE_BYTES = 8 * 1024;

  private final UpstreamBody.Coming body;
  private final Semaphore wanted = new Semaphore(0);
  private volatile Flow.Subscriber<? super ByteBuffer> service;
  private volatile boolean isOver;

  GoingBody(UpstreamBody.Coming body) {
    this.body = body;
  }

  @Override
  public long contentLength() {
    return body.length();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    service = subscriber;
    subscriber.onSubscribe(this);
  }

  @Override
  public void request(long pieces) {
    wanted.release((int) Math.min(pieces, Short.MAX_VALUE));
  }

  @Override
  public void cancel() {
    isOver = true;
    wanted.release();
  }

  /**
   * Returns when all is sent, or when there is no sense in sending more since the call has ended.
   *
   * @param call     the call that this body belongs to
   * @param patience for the service to take one piece
   * @throws RuntimeException what is wrong with the body itself; the service then sees it break off
   */
  void send(CompletableFuture<?> call, Duration patience) throws TimeoutException, InterruptedException {
    call.whenComplete((answer, failure) -> cancel());
    byte[] piece = new byte[PIECE_BYTES];
    while (true) {
      if (!wanted.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new TimeoutException("the service takes nothing");
      }
      if (isOver) {
        return;
      }
      int read = next(piece);
      if (read < 0) {
        service.onComplete();
        return;
      }
      service.onNext(ByteBuffer.wrap(Arrays.copyOf(piece, read)));
    }
  }

  private int next(byte[] piece) {
    try {
      return body.from().read(piece);
    } catch (IOException gone) {
      service.onError(gone);
      throw new ClientLeft(gone);
    } catch (RuntimeException refused) {
      service.onError(refused);
      throw refused;
    }
  }
}
