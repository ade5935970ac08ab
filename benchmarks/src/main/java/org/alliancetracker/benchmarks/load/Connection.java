package org.alliancetracker.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept, one request at a time. The JDK's client costs several times the processor time
 * of this, and the driver shares the cores with what it measures. After an error the next request connects anew.
 */
final class Connection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 15_000;
  private static final int LARGEST_LINE = 16_384;

  private final InetSocketAddress address;
  private Socket socket;
  private InputStream in;

  Connection(int port) {
    this.address = new InetSocketAddress("127.0.0.1", port);
  }

  Answer send(byte[] request) throws IOException {
    try {
      if (socket == null) {
        connect();
      }
      socket.getOutputStream().write(request);
      return read();
    } catch (IOException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private void connect() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(address, TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 8192);
  }

  private Answer read() throws IOException {
    String status = line();
    String version = null;
    String location = null;
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "alliance-version" -> version = value;
        case "location" -> location = value;
        case "connection" -> last = value.equalsIgnoreCase("close");
        default -> { }
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes((int) length);
    if (last) {
      close();
    }
    return new Answer(Integer.parseInt(status.substring(9, 12)), version, location, body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(512);
    while (true) {
      int size = Integer.parseInt(line(), 16);
      body.write(in.readNBytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    byte[] bytes = new byte[128];
    int length = 0;
    while (true) {
      int next = in.read();
      if (next < 0 || length > LARGEST_LINE) {
        throw new EOFException("the connection ended");
      }
      if (next == '\n') {
        return new String(bytes, 0, length > 0 && bytes[length - 1] == '\r' ? length - 1 : length,
            StandardCharsets.ISO_8859_1);
      }
      if (length == bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, length * 2);
      }
      bytes[length++] = (byte) next;
    }
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // it was to end
    }
    socket = null;
  }
}
