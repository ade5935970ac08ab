package org.alliancetracker.kit.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How a program shows Kafka who it is, and has Kafka show itself: settings of clients, from the environment. */
public final class KafkaSecurity {

  private static final String USER = "ALLIANCE_KAFKA_USER";
  private static final String PASSWORD = "ALLIANCE_KAFKA_PASSWORD";
  private static final String MECHANISM = "ALLIANCE_KAFKA_MECHANISM";
  private static final String TLS = "ALLIANCE_KAFKA_TLS";
  private static final String CA_FILE = "ALLIANCE_KAFKA_CA_FILE";
  private static final String PLAIN = "PLAIN";
  private static final List<String> MECHANISMS = List.of("SCRAM-SHA-256", "SCRAM-SHA-512", PLAIN);

  private KafkaSecurity() {
  }

  /**
   * Nothing if neither a user is named nor TLS asked for.
   *
   * @param variables answers the value of a variable, null where it is not set
   * @throws IllegalStateException with a sentence that says what to set, if they do not go together
   */
  public static Map<String, Object> of(UnaryOperator<String> variables) {
    String user = value(variables, USER);
    String password = value(variables, PASSWORD);
    boolean tls = isTrue(variables);
    if (user.isEmpty() != password.isEmpty()) {
      throw new IllegalStateException("Only one of " + USER + " and " + PASSWORD + " is set: set both, or none.");
    }
    Map<String, Object> settings = new HashMap<>();
    if (tls || !user.isEmpty()) {
      settings.put("security.protocol", (user.isEmpty() ? "" : "SASL_") + (tls ? "SSL" : "PLAINTEXT"));
    }
    if (!user.isEmpty()) {
      settings.putAll(login(mechanism(variables, tls), user, password));
    }
    if (tls && !value(variables, CA_FILE).isEmpty()) {
      settings.put("ssl.truststore.type", "PEM");
      settings.put("ssl.truststore.location", value(variables, CA_FILE));
    }
    return settings;
  }

  private static boolean isTrue(UnaryOperator<String> variables) {
    String tls = value(variables, TLS);
    if (!tls.isEmpty() && !tls.equals("true") && !tls.equals("false")) {
      throw new IllegalStateException(TLS + " is \"" + tls + "\": set true or false.");
    }
    return tls.equals("true");
  }

  private static String mechanism(UnaryOperator<String> variables, boolean tls) {
    String mechanism = value(variables, MECHANISM).isEmpty() ? MECHANISMS.getFirst() : value(variables, MECHANISM);
    if (!MECHANISMS.contains(mechanism)) {
      throw new IllegalStateException(MECHANISM + " is \"" + mechanism + "\": set one of " + MECHANISMS + ".");
    }
    if (mechanism.equals(PLAIN) && !tls) {
      throw new IllegalStateException(MECHANISM + " " + PLAIN + " sends the password as it is: set " + TLS
          + " to true, or take another mechanism.");
    }
    return mechanism;
  }

  private static Map<String, Object> login(String mechanism, String user, String password) {
    String module = mechanism.equals(PLAIN) ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
    return Map.of("sasl.mechanism", mechanism, "sasl.jaas.config", "org.apache.kafka.common.security." + module
        + " required username=" + quoted(user) + " password=" + quoted(password) + ";");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String value(UnaryOperator<String> variables, String name) {
    String value = variables.apply(name);
    return value == null ? "" : value;
  }
}
