package org.alliancetracker.testing.head;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes requests by hand, one connection each: clients of libraries refuse to send what must be tried. Each character is one byte. */
public final class RawCaller {

  private static final int LONGEST_MILLIS = 20_000;

  private final int port;

  public RawCaller(int port) {
    this.port = port;
  }

  /** @param target path and query as they are to stand in the request line */
  public RawAnswer send(String method, String target, List<String> headers, String body) {
    StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append("Connection: close\r\n\r\n").append(body);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(LONGEST_MILLIS);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      return RawAnswer.of(read(socket.getInputStream()));
    } catch (IOException fault) {
      throw new UncheckedIOException(method + " " + target, fault);
    }
  }

  /** A server that refuses before it has read all may reset the connection; what it said before counts. */
  private static String read(InputStream input) {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[16 * 1024];
    try {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException reset) {
      return text.toString();
    }
    return text.toString();
  }
}
