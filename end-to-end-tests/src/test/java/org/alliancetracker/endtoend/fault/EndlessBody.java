package org.alliancetracker.endtoend.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Ten gigabytes in chunks to a request such as {@code POST /api/alliances}, sent until the server has had enough. */
final class EndlessBody {

  private static final long TEN_GIGABYTES = 10L << 30;
  private static final int CHUNK = 0x10000;
  private static final int LONGEST_WAIT_MILLIS = 30_000;

  /** What the server took, and what it said. */
  record Outcome(long bytesTaken, String answer) {
  }

  private EndlessBody() {
  }

  static Outcome send(int port, String token, String request) throws IOException {
    try (Socket socket = begin(port, token, request, "Transfer-Encoding: chunked")) {
      byte[] chunk = (Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      OutputStream out = socket.getOutputStream();
      long sent = 0;
      try {
        for (; sent < TEN_GIGABYTES && socket.getInputStream().available() == 0; sent += CHUNK) {
          out.write(chunk);
        }
      } catch (IOException hungUp) {
        // the answer may have come before
      }
      return new Outcome(sent, head(socket.getInputStream()));
    }
  }

  /** The same by its announced length, of which the first bytes are sent only. */
  static Outcome announce(int port, String token, String request) throws IOException {
    try (Socket socket = begin(port, token, request, "Content-Length: " + TEN_GIGABYTES)) {
      socket.getOutputStream().write(new byte[1_000]);
      return new Outcome(1_000, head(socket.getInputStream()));
    }
  }

  private static Socket begin(int port, String token, String request, String length) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String head(InputStream in) {
    byte[] buffer = new byte[4_096];
    try {
      int read = in.read(buffer);
      return new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8);
    } catch (IOException hungUp) {
      return "";
    }
  }
}
