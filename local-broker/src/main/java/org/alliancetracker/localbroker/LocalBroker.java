package org.alliancetracker.localbroker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker (KRaft, one node) on 127.0.0.1 that keeps its data in a directory between starts. */
public final class LocalBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private LocalBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts on the port (0: a free one) for anybody who reaches it and returns when clients can connect; the directory is
   * formatted once.
   */
  public static LocalBroker start(Path directory, int port) {
    try {
      return start(directory, port == 0 ? freePort() : port, freePort(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with a chosen port for the controller; both ports ask for the login if there is one. */
  public static LocalBroker start(Path directory, int port, int controllerPort, Optional<BrokerLogin> login) {
    BrokerSettings settings = new BrokerSettings(directory, port, controllerPort, login);
    try {
      format(settings.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    server.startup();
    return new LocalBroker(server, settings.port());
  }

  /** For bootstrap.servers. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  private static void format(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path log = directory.resolve("log");
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    Path idFile = directory.resolve("cluster-id");
    if (!Files.exists(idFile)) {
      Files.writeString(idFile, Uuid.randomUuid().toString());
    }
    Formatter formatter = new Formatter();
    formatter.setNodeId(1).setClusterId(Files.readString(idFile).strip()).addDirectory(log.toString())
        .setMetadataLogDirectory(log.toString()).setControllerListenerName("CONTROLLER").setIgnoreFormatted(true)
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
    try {
      formatter.run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The broker's directory " + directory + " could not be formatted", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
