package org.alliancetracker.kit.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** Bytes that were read already, in the form in which the framework asks for a body. */
final class ReadBody extends ServletInputStream {

  private final ByteArrayInputStream source;

  ReadBody(byte[] bytes) {
    this.source = new ByteArrayInputStream(bytes);
  }

  @Override
  public int read() {
    return source.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    return source.read(into, offset, length);
  }

  @Override
  public boolean isFinished() {
    return source.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("the body is read already; there is nothing to wait for");
  }
}
