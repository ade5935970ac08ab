package org.alliancetracker.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server of bad manners on 127.0.0.1. An answer may be changed for each step ({@code GREETING MAIL RCPT DATA DOT});
 * {@link #CUT} closes the connection instead, {@link #SILENCE} says nothing. A mail counts as accepted only with a 250
 * after the dot, or when the server took it and then fell silent ({@link #TAKE_AND_CUT}).
 */
public final class ScriptedServer implements AutoCloseable {

  public static final String CUT = "cut";
  public static final String SILENCE = "silence";
  public static final String TAKE_AND_CUT = "take and cut";
  public static final String TAKE_AND_STAY_SILENT = "take and stay silent";

  private final ServerSocket socket;
  private final Thread doorkeeper;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final List<String> steps = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private volatile Duration pause = Duration.ZERO;
  private volatile Runnable meanwhile = () -> { };

  private ScriptedServer(ServerSocket socket) {
    this.socket = socket;
    this.doorkeeper = Thread.ofPlatform().daemon().start(this::serve);
  }

  public static ScriptedServer start(int port) {
    try {
      return new ScriptedServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  public ScriptedServer at(String step, String answer) {
    answers.put(step, answer);
    return this;
  }

  /** Runs something when a client has asked to send its mail, before the server says go on. */
  public ScriptedServer onData(Runnable meanwhile) {
    this.meanwhile = meanwhile;
    return this;
  }

  /** Keeps a taken mail for a while before it says so. */
  public ScriptedServer slow(Duration beforeTheLastAnswer) {
    this.pause = beforeTheLastAnswer;
    return this;
  }

  public ScriptedServer behaves() {
    answers.clear();
    meanwhile = () -> { };
    return this;
  }

  /** Whole mails this server has taken, headers first. */
  public List<String> accepted() {
    return accepted;
  }

  /** Every command it was given, in order; {@code DOT} for the end of a mail. */
  public List<String> steps() {
    return steps;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> converse(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client; var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      if (!say(client, "GREETING", "220 here")) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String step = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        steps.add(step);
        String usual = switch (step) {
          case "DATA" -> "354 go on";
          case "QUIT" -> "221 bye";
          default -> "250 ok";
        };
        if (step.equals("DATA")) {
          meanwhile.run();
        }
        if (!say(client, step, usual)) {
          return;
        }
        if (step.equals("DATA") && answers.getOrDefault("DATA", "354").startsWith("354") && !take(client, in)) {
          return;
        }
      }
    } catch (IOException gone) {
      // the client hung up
    } finally {
      open.remove(client);
    }
  }

  private boolean take(Socket client, BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return false;
      }
      mail.append(line).append('\n');
    }
    steps.add("DOT");
    String answer = answers.getOrDefault("DOT", "250 taken");
    if (answer.startsWith("250") || answer.startsWith("take")) {
      accepted.add(mail.toString());
    }
    LockSupport.parkNanos(pause.toNanos());
    return switch (answer) {
      case TAKE_AND_CUT -> false;
      case TAKE_AND_STAY_SILENT -> true;
      default -> say(client, "DOT", "250 taken");
    };
  }

  private boolean say(Socket client, String step, String usual) throws IOException {
    String answer = answers.getOrDefault(step, usual);
    if (answer.equals(CUT)) {
      return false;
    }
    if (!answer.equals(SILENCE)) {
      client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
    }
    return true;
  }

  /** Nobody answers at the port once this has returned: a thread that still waits for a caller keeps a closed port open. */
  @Override
  public void close() {
    try {
      socket.close();
      doorkeeper.join();
      for (Socket client : open) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the port was being closed", e);
    }
  }
}
