package org.alliancetracker.kit.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a program and its store, counts what the store is asked for, and misbehaves when told to. Greetings, by
 * which the driver sees whether a store is there, are not counted.
 */
final class StoreDoor implements AutoCloseable {

  enum Mood {
    PASSES,
    /** Greetings are answered; whoever asks for more loses the connection. */
    DROPS,
    /** Everything passes, after a while. */
    DAWDLES,
    /** Nothing passes and nothing is closed. */
    HANGS
  }

  private static final Set<String> GREETINGS = Set.of("hello", "ismaster", "isMaster");
  private static final int HEADER = 16;
  private static final int MESSAGE = 2013;
  /** Of flags, kind, size and type, before the name of the first field, which is the command's. */
  private static final int BEFORE_NAME = HEADER + 4 + 1 + 4 + 1;
  private static final long WHILE_NANOS = 300_000_000;
  private static final long LOOK_NANOS = 10_000_000;

  private final int store;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Mood mood = Mood.PASSES;

  StoreDoor(int store) {
    this.store = store;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Thread.startVirtualThread(this::receive);
  }

  String uri() {
    return "mongodb://127.0.0.1:" + door.getLocalPort();
  }

  void now(Mood wanted) {
    mood = wanted;
  }

  int asked() {
    return asked.get();
  }

  private void receive() {
    try {
      while (true) {
        Socket caller = door.accept();
        Socket callee = new Socket(InetAddress.getLoopbackAddress(), store);
        open.add(caller);
        open.add(callee);
        Thread.startVirtualThread(() -> passOn(caller, callee));
        Thread.startVirtualThread(() -> answer(callee, caller));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void passOn(Socket caller, Socket callee) {
    try (caller; callee) {
      DataInputStream from = new DataInputStream(caller.getInputStream());
      OutputStream to = callee.getOutputStream();
      while (true) {
        byte[] message = message(from);
        boolean greeting = isGreeting(message);
        if (!greeting) {
          asked.incrementAndGet();
        }
        if (mood == Mood.DROPS && !greeting) {
          return;
        }
        if (mood == Mood.DAWDLES) {
          LockSupport.parkNanos(WHILE_NANOS);
        }
        while (mood == Mood.HANGS) {
          LockSupport.parkNanos(LOOK_NANOS);
        }
        to.write(message);
      }
    } catch (IOException ended) {
      open.remove(caller);
      open.remove(callee);
    }
  }

  private static void answer(Socket callee, Socket caller) {
    try (callee; caller) {
      callee.getInputStream().transferTo(caller.getOutputStream());
    } catch (IOException ended) {
      // the other direction ends with it
    }
  }

  private static byte[] message(DataInputStream from) throws IOException {
    int length = Integer.reverseBytes(from.readInt());
    byte[] message = new byte[length];
    ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
    from.readFully(message, 4, length - 4);
    return message;
  }

  private static boolean isGreeting(byte[] message) {
    if (ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(HEADER - 4) != MESSAGE) {
      return true;
    }
    int end = BEFORE_NAME;
    while (message[end] != 0) {
      end++;
    }
    return GREETINGS.contains(new String(message, BEFORE_NAME, end - BEFORE_NAME, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
