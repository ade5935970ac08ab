package org.alliancetracker.kit.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read already and can be read again. */
final class BodyRequest extends HttpServletRequestWrapper {

  private final byte[] bytes;

  BodyRequest(HttpServletRequest request, byte[] bytes) {
    super(request);
    this.bytes = bytes;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(bytes));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream source;

    Bytes(ByteArrayInputStream source) {
      this.source = source;
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
}
