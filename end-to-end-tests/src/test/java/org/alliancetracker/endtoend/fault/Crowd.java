package org.alliancetracker.endtoend.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections of one kind, all open at once until it is closed. */
final class Crowd implements AutoCloseable {

  private static final int LONGEST_WAIT_MILLIS = 30_000;

  private final List<Socket> sockets = new ArrayList<>();

  /** Opens them and sends as much on each as the other side takes. */
  Crowd(int port, int size, String first) throws IOException {
    for (int i = 0; i < size; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(LONGEST_WAIT_MILLIS);
      sockets.add(socket);
      send(socket, first);
    }
  }

  /** The head of a request that announces so many bytes. */
  static String announcing(String path, String type, int bytes, String... more) {
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes + "\r\n"
        + String.join("", more) + "\r\n";
  }

  private static void send(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException hungUp) {
      // refused already; what it was told is read later
    }
  }

  /** The status each was answered; 0 where the other side hung up without a word. */
  List<Integer> statuses() {
    return sockets.stream().map(Crowd::status).toList();
  }

  private static int status(Socket socket) {
    try {
      String line = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
      return line.length() == 12 ? Integer.parseInt(line.substring(9)) : 0;
    } catch (IOException hungUp) {
      return 0;
    }
  }

  /** How many the other side has closed by now. */
  long cutOff() {
    return sockets.stream().filter(Crowd::isCutOff).count();
  }

  private static boolean isCutOff(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
