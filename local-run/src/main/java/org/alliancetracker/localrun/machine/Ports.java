package org.alliancetracker.localrun.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.alliancetracker.localrun.owner.OwnersOnly;
import org.alliancetracker.localrun.process.CannotStart;

/**
 * The ports of the processes. Those people use are given; the inner ones are chosen free once and kept in a file, and
 * chosen again if a stranger has taken them meanwhile.
 */
public final class Ports {

  private static final int LOWEST_PRIVILEGED = 1024;

  private final Path file;
  private final Map<String, Integer> ports = new TreeMap<>();
  private final Set<String> chosen = new HashSet<>();

  private Ports(Path file) {
    this.file = file;
  }

  public static Ports in(Path file) {
    Ports ports = new Ports(file);
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        kept.load(in);
        kept.forEach((name, port) -> ports.ports.put((String) name, Integer.valueOf((String) port)));
      } catch (IOException | IllegalArgumentException e) {
        // nothing depends on the numbers: unreadable ones are chosen anew
        ports.ports.clear();
      }
    }
    return ports;
  }

  /** The kept port of that name if it was free when first asked for, else another free one that is kept from now on. */
  public synchronized int inner(String name) {
    if (!chosen.add(name)) {
      return ports.get(name);
    }
    Integer kept = ports.get(name);
    if (kept == null || kept < LOWEST_PRIVILEGED || !isFree(kept) || isTwice(name, kept)) {
      ports.put(name, free());
    }
    return ports.get(name);
  }

  private boolean isTwice(String name, int port) {
    return ports.entrySet().stream().anyMatch(e -> e.getValue() == port && !e.getKey().equals(name));
  }

  private int free() {
    Set<Integer> taken = new HashSet<>(ports.values());
    int port = anyFree();
    while (taken.contains(port)) {
      port = anyFree();
    }
    return port;
  }

  public void save() throws IOException {
    Properties kept = new Properties();
    ports.forEach((name, port) -> kept.setProperty(name, String.valueOf(port)));
    try (Writer out = Files.newBufferedWriter(OwnersOnly.file(file))) {
      kept.store(out, "Inner ports; delete this file to have others chosen");
    }
  }

  /**
   * A port people use: must be free; 0 takes any.
   *
   * @param option how another one is asked for
   * @throws CannotStart if it is taken
   */
  public static int wanted(int port, String option) {
    if (port == 0) {
      return anyFree();
    }
    if (!isFree(port)) {
      throw new CannotStart("Port " + port + " is used by another program: stop that one, or choose another port with "
          + option + ".");
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart("No port is free on this computer: close programs that hold many connections.", e);
    }
  }
}
