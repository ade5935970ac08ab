package org.alliancetracker.localrun.process;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks a process on 127.0.0.1, in its own protocol, whether it serves. */
public sealed interface Probe {

  int MILLIS = 2_000;

  /** False also when nobody listens. */
  boolean isReady(int port);

  /** GET /health answers 200. */
  record Health() implements Probe {
    @Override
    public boolean isReady(int port) {
      return answers(port, "GET /health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
          in -> new String(in.readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200"));
    }
  }

  /** Kafka answers which requests it knows. */
  record Kafka() implements Probe {
    private static final short API_VERSIONS = 18;

    @Override
    public boolean isReady(int port) {
      ByteBuffer request = ByteBuffer.allocate(14).putInt(10).putShort(API_VERSIONS).putShort((short) 0).putInt(7)
          .putShort((short) -1);
      return answers(port, request.array(), in -> new DataInputStream(in).readInt() > 4);
    }
  }

  /** MongoDB's protocol: ping is answered. */
  record Mongo() implements Probe {
    private static final int OP_MSG = 2013;

    @Override
    public boolean isReady(int port) {
      byte[] ping = document("ping", "$db");
      ByteBuffer request = ByteBuffer.allocate(21 + ping.length).order(ByteOrder.LITTLE_ENDIAN);
      request.putInt(request.capacity()).putInt(1).putInt(0).putInt(OP_MSG).putInt(0).put((byte) 0).put(ping);
      return answers(port, request.array(), in -> in.readNBytes(16).length == 16);
    }

    /** {number: 1, text: "admin"} as BSON. */
    private static byte[] document(String number, String text) {
      ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(0);
      out.put((byte) 0x10).put(number.getBytes(StandardCharsets.US_ASCII)).put((byte) 0).putInt(1);
      out.put((byte) 0x02).put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
      out.putInt(6).put("admin".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) 0);
      out.putInt(0, out.position());
      return Arrays.copyOf(out.array(), out.position());
    }
  }

  /** Reads the first answer. */
  interface Answer {
    boolean isGood(InputStream in) throws IOException;
  }

  private static boolean answers(int port, byte[] request, Answer answer) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), MILLIS);
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write(request);
      return answer.isGood(socket.getInputStream());
    } catch (IOException e) {
      return false;
    }
  }
}
