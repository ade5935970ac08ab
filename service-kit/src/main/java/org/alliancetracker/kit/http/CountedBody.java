package org.alliancetracker.kit.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/** A body on its way in: no more than its limit, no longer than its time. What is wrong with it is a problem, thrown. */
final class CountedBody extends InputStream {

  private static final int FIRST_BYTES = 4096;

  private final InputStream source;
  private final long announced;
  private final int limit;
  private final long began = System.nanoTime();
  private final Duration whole;
  private int count;

  /**
   * A body of which nothing was read.
   *
   * @param announced bytes, or -1
   * @param limit     bytes that may come
   * @param whole     time for all of it
   */
  CountedBody(InputStream source, long announced, int limit, Duration whole) {
    this.source = source;
    this.announced = announced;
    this.limit = limit;
    this.whole = whole;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int read;
    try {
      read = source.read(into, offset, length);
    } catch (IOException gone) {
      throw problem(gone);
    }
    if (read > 0) {
      count += read;
      if (count > limit) {
        throw new ProblemException(InputProblems.bodyTooLarge(limit));
      }
      if (System.nanoTime() - began > whole.toNanos()) {
        throw new ProblemException(RequestProblems.ofStatus(408));
      }
    }
    return read;
  }

  /** Room is taken as bytes arrive, so that who announces much and sends nothing holds nothing. */
  byte[] all(BodyBudget.Share share) {
    int most = announced < 0 ? limit + 1 : (int) announced;
    byte[] bytes = new byte[0];
    for (int size = 0; ; ) {
      if (size == bytes.length) {
        int room = (int) Math.min(most, Math.max(FIRST_BYTES, 2L * size));
        if (room == size) {
          return bytes;
        }
        share.holds(room);
        bytes = Arrays.copyOf(bytes, room);
      }
      int read = read(bytes, size, bytes.length - size);
      if (read < 0) {
        return Arrays.copyOf(bytes, size);
      }
      size += read;
    }
  }

  /** Who sends too slowly, or stops, is told so where there is still somebody to tell. */
  static ProblemException problem(IOException gone) {
    boolean isSlow = gone instanceof SocketTimeoutException || gone.getCause() instanceof SocketTimeoutException;
    return new ProblemException(RequestProblems.ofStatus(isSlow ? 408 : 400));
  }
}
