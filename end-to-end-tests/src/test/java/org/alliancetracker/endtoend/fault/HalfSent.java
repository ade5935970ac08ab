package org.alliancetracker.endtoend.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** A request that the server has begun to read and of which the second half is still to come. */
final class HalfSent implements AutoCloseable {

  private static final int LONGEST_WAIT_MILLIS = 60_000;

  private final Socket socket;
  private final byte[] body;

  /** Returns when the server works on it: it has asked for the body. */
  HalfSent(int port, String token, String method, String path, String json) throws IOException {
    body = json.getBytes(StandardCharsets.UTF_8);
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\nIdempotency-Key: " + UUID.randomUUID()
        + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    String goOn = new String(socket.getInputStream().readNBytes("HTTP/1.1 100".length()), StandardCharsets.US_ASCII);
    if (!goOn.endsWith(" 100")) {
      throw new IOException("not asked for the body: " + goOn
          + new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    }
    socket.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
  }

  /** Sends the rest and returns the status, or -1 if the connection ends without an answer. */
  int finish() throws IOException {
    socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int at = answer.indexOf("HTTP/1.1 ");
    return at < 0 ? -1 : Integer.parseInt(answer.substring(at + 9, at + 12));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
