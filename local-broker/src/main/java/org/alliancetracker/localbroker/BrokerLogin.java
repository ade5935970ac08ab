package org.alliancetracker.localbroker;

import java.util.Map;

/**
 * The name and password by which programs log in to a broker: SCRAM-SHA-256, which shows the password to nobody, not even
 * to a program that listens on the port while the broker is down.
 *
 * @param password of ASCII letters and digits
 */
public record BrokerLogin(String user, String password) {

  static final String PROTOCOL = "SASL_PLAINTEXT";
  static final String MECHANISM = "SCRAM-SHA-256";

  /** What a Kafka client needs besides the address. */
  public Map<String, String> clientSettings() {
    return Map.of("security.protocol", PROTOCOL, "sasl.mechanism", MECHANISM, "sasl.jaas.config", jaas());
  }

  String jaas() {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
        + password + "\";";
  }

  @Override
  public String toString() {
    return "BrokerLogin[" + user + "]";
  }
}
