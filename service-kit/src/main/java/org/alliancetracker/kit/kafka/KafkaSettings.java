package org.alliancetracker.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where Kafka is, and who calls. Short reconnect pauses: a broker that comes back is found at once.
 *
 * @param security how clients log in ({@link KafkaSecurity})
 */
public record KafkaSettings(String bootstrap, String service, Map<String, Object> security) {

  public KafkaSettings {
    security = Map.copyOf(security);
  }

  /** Without a login. */
  public KafkaSettings(String bootstrap, String service) {
    this(bootstrap, service, Map.of());
  }

  public Map<String, Object> client(String purpose) {
    Map<String, Object> configuration = new HashMap<>(security);
    configuration.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    configuration.put(CommonClientConfigs.CLIENT_ID_CONFIG, service + "-" + purpose);
    configuration.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50);
    configuration.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    configuration.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 5_000);
    return configuration;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "KafkaSettings[" + bootstrap + ", " + service + "]";
  }
}
