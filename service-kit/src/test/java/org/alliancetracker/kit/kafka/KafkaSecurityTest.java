package org.alliancetracker.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;

class KafkaSecurityTest {

  @Test
  void withoutAUserAndWithoutTlsNothingIsAsked() {
    assertThat(of(Map.of())).isEmpty();
    assertThat(of(Map.of("ALLIANCE_KAFKA_USER", "", "ALLIANCE_KAFKA_PASSWORD", "", "ALLIANCE_KAFKA_TLS", "false"))).isEmpty();
  }

  @Test
  void aUserLogsInWithoutShowingThePassword() {
    assertThat(of(Map.of("ALLIANCE_KAFKA_USER", "me", "ALLIANCE_KAFKA_PASSWORD", "secret")))
        .containsEntry("security.protocol", "SASL_PLAINTEXT").containsEntry("sasl.mechanism", "SCRAM-SHA-256");
  }

  @Test
  void kafkaReadsBackThePasswordWhateverItsSigns() {
    String password = "a\"b\\c; user='d'\\\"";
    String jaas = (String) of(Map.of("ALLIANCE_KAFKA_USER", "me\"", "ALLIANCE_KAFKA_PASSWORD", password)).get("sasl.jaas.config");

    var options = JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas)))
        .configurationEntries().getFirst().getOptions();

    assertThat(options.get("username")).isEqualTo("me\"");
    assertThat(options.get("password")).isEqualTo(password);
  }

  @Test
  void tlsTrustsTheAuthorityThatIsNamed() {
    assertThat(of(Map.of("ALLIANCE_KAFKA_TLS", "true", "ALLIANCE_KAFKA_CA_FILE", "/run/ca.pem")))
        .containsOnly(Map.entry("security.protocol", "SSL"), Map.entry("ssl.truststore.type", "PEM"),
            Map.entry("ssl.truststore.location", "/run/ca.pem"));
    assertThat(of(Map.of("ALLIANCE_KAFKA_TLS", "true", "ALLIANCE_KAFKA_USER", "me", "ALLIANCE_KAFKA_PASSWORD", "secret",
        "ALLIANCE_KAFKA_MECHANISM", "PLAIN"))).containsEntry("security.protocol", "SASL_SSL")
        .extractingByKey("sasl.jaas.config").asString().contains("PlainLoginModule");
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedInASentence() {
    refused(Map.of("ALLIANCE_KAFKA_USER", "me"), "set both");
    refused(Map.of("ALLIANCE_KAFKA_PASSWORD", "secret"), "set both");
    refused(Map.of("ALLIANCE_KAFKA_TLS", "yes"), "true or false");
    refused(Map.of("ALLIANCE_KAFKA_USER", "me", "ALLIANCE_KAFKA_PASSWORD", "secret", "ALLIANCE_KAFKA_MECHANISM", "GSSAPI"),
        "SCRAM-SHA-512");
    refused(Map.of("ALLIANCE_KAFKA_USER", "me", "ALLIANCE_KAFKA_PASSWORD", "secret", "ALLIANCE_KAFKA_MECHANISM", "PLAIN"),
        "ALLIANCE_KAFKA_TLS");
  }

  private static void refused(Map<String, String> variables, String help) {
    assertThatThrownBy(() -> of(variables)).isInstanceOf(IllegalStateException.class).hasMessageContaining(help)
        .hasMessageNotContaining("secret").hasMessageEndingWith(".");
  }

  private static Map<String, Object> of(Map<String, String> variables) {
    return KafkaSecurity.of(variables::get);
  }
}
