package org.alliancetracker.benchmarks.floor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.alliancetracker.benchmarks.system.KafkaClient;
import org.alliancetracker.kit.kafka.KafkaSecurity;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/**
 * What the machine and its engines can do: an HTTP endpoint, one durable insert per command, a Kafka producer and a Kafka
 * consumer in one JVM, and nothing of ours. With {@code FLOOR_WRITES=same} it also writes what our log writes besides:
 * one entry per stream and the marks taken off, both in bulk.
 */
public final class FloorProgram {

  public static final String TOPIC = "alliance.lifecycle";
  public static final String DATABASE = "floor";

  private FloorProgram() {
  }

  public static void main(String[] arguments) throws LifecycleException, IOException {
    endWithParent();
    boolean same = "same".equals(System.getenv("FLOOR_WRITES"));
    KafkaClient login = new KafkaClient(KafkaSecurity.of(System::getenv));
    KafkaClient kafka = new KafkaClient(login.with(Map.of("bootstrap.servers", System.getenv("ALLIANCE_KAFKA_BOOTSTRAP"))));
    FloorTopic.create(kafka, TOPIC);
    FloorStore store = new FloorStore(database(), same);
    FloorTopic topic = new FloorTopic(kafka, TOPIC);
    if (same) {
      store.keepEntries(Long.parseLong(System.getenv("FLOOR_ROUND_MILLIS")));
    }
    serve(new FloorEndpoint(store, topic));
  }

  private static MongoDatabase database() {
    MongoClient client = MongoClients.create(MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(System.getenv("ALLIANCE_STORE_URI")))
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .applyToConnectionPoolSettings(pool -> pool.maxSize(64)).build());
    return client.getDatabase(DATABASE);
  }

  private static void serve(FloorEndpoint endpoint) throws LifecycleException, IOException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("floor").toString());
    Connector connector = new Connector();
    connector.setPort(Integer.parseInt(System.getenv("ALLIANCE_HTTP_PORT")));
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("maxKeepAliveRequests", "-1");
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "floor", endpoint);
    context.addServletMappingDecoded("/*", "floor");
    tomcat.start();
    tomcat.getServer().await();
  }

  private static void endWithParent() {
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
      try {
        while (System.in.read() >= 0) {
          // only the end matters
        }
      } catch (IOException gone) {
        // the same
      }
      Runtime.getRuntime().halt(0);
    });
  }
}
