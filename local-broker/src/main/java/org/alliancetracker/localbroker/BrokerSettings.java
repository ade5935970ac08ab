package org.alliancetracker.localbroker;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One KRaft node on loopback: broker and controller in one process, every internal topic with one replica.
 *
 * @param login asked of everybody, the node itself too; empty: of nobody
 */
record BrokerSettings(Path directory, int port, int controllerPort, Optional<BrokerLogin> login) {

  private static final String CLIENTS = "CLIENTS";
  private static final String CONTROLLER = "CONTROLLER";
  /** Of one client that has not logged in yet, in bytes. */
  private static final int LONGEST_BEFORE_LOGIN = 16 * 1024;
  /** Our programs have some fifty. */
  private static final int CONNECTIONS = 1_000;

  Map<String, String> properties() {
    Map<String, String> p = new TreeMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put("listeners", CLIENTS + "://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", CLIENTS + "://127.0.0.1:" + port);
    String protocol = login.isPresent() ? BrokerLogin.PROTOCOL : "PLAINTEXT";
    p.put("listener.security.protocol.map", CLIENTS + ":" + protocol + "," + CONTROLLER + ":" + protocol);
    p.put("controller.listener.names", CONTROLLER);
    p.put("inter.broker.listener.name", CLIENTS);
    p.put("max.connections", String.valueOf(CONNECTIONS));
    login.ifPresent(known -> askFor(known, p));
    p.put("log.dirs", directory.resolve("log").toString());
    p.put("auto.create.topics.enable", "false");
    p.put("num.partitions", "4");
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("log.retention.ms", "-1");
    for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      p.put(topic + ".replication.factor", "1");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("offsets.topic.num.partitions", "4");
    p.put("transaction.state.log.num.partitions", "2");
    p.put("share.coordinator.state.topic.num.partitions", "2");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("group.coordinator.rebalance.protocols", "classic,consumer");
    // after kill -9 the old registration must run out before the node may register again
    p.put("broker.session.timeout.ms", "2500");
    p.put("broker.heartbeat.interval.ms", "500");
    p.put("num.io.threads", "2");
    p.put("num.network.threads", "2");
    p.put("num.recovery.threads.per.data.dir", "2");
    p.put("background.threads", "2");
    p.put("log.cleaner.threads", "1");
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
    p.put("log.cleaner.io.buffer.size", "65536");
    p.put("log.index.size.max.bytes", "1048576");
    p.put("socket.send.buffer.bytes", "102400");
    p.put("socket.receive.buffer.bytes", "102400");
    return p;
  }

  private static void askFor(BrokerLogin login, Map<String, String> p) {
    p.put("sasl.enabled.mechanisms", BrokerLogin.MECHANISM);
    p.put("sasl.mechanism.inter.broker.protocol", BrokerLogin.MECHANISM);
    p.put("sasl.mechanism.controller.protocol", BrokerLogin.MECHANISM);
    p.put("sasl.server.max.receive.size", String.valueOf(LONGEST_BEFORE_LOGIN));
    for (String listener : List.of(CLIENTS, CONTROLLER)) {
      String prefix = "listener.name." + listener.toLowerCase(Locale.ROOT) + "."
          + BrokerLogin.MECHANISM.toLowerCase(Locale.ROOT) + ".";
      p.put(prefix + "sasl.jaas.config", login.jaas());
      p.put(prefix + "sasl.server.callback.handler.class", OneUser.class.getName());
    }
  }
}
