package org.alliancetracker.kit.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own database. Connecting happens at first use, so the store may come later. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  @Bean
  StoreWatch storeWatch() {
    return new StoreWatch();
  }

  @Bean
  StoreCircuit storeCircuit() {
    return new StoreCircuit();
  }

  @Bean
  MeterBinder storeCircuitMeters(StoreCircuit circuit) {
    return circuit.figure();
  }

  @Bean
  MongoClient storeClient(@Value("${ALLIANCE_STORE_URI}") String uri, StoreWatch watch, StoreCircuit circuit) {
    // One acknowledged write survives kill -9. Time limits are short, because callers get a 503 and may send again.
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.LOCAL)
            .readPreference(ReadPreference.primary())
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS).serverSelector(circuit))
            .applyToServerSettings(
                server ->
                    server.heartbeatFrequency(1, TimeUnit.SECONDS).minHeartbeatFrequency(100, TimeUnit.MILLISECONDS)
                        .addServerMonitorListener(watch))
            .applyToSocketSettings(
                socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
            // some are open before the first caller comes: to open and log in 64, two at a time, beside 64 cold requests took over 3 s
            .applyToConnectionPoolSettings(pool -> pool.minSize(8).maxSize(64)
                .maxWaitTime(3, TimeUnit.SECONDS).addConnectionPoolListener(watch))
            .build());
  }

  @Bean
  MongoDatabase storeDatabase(
      MongoClient client, @Value("${ALLIANCE_STORE_DATABASE:${spring.application.name}}") String name) {
    return client.getDatabase(name);
  }

  @Bean
  StorePreparation storePreparation() {
    return new StorePreparation();
  }
}
