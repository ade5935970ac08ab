package org.alliancetracker.contract.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EnvelopeCodecTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Envelope MINIMAL = envelope(null, false);

  @Test
  void whatIsWrittenIsReadBack() {
    Envelope full = envelope("evaluation-4:2", true);

    assertThat(EnvelopeCodec.read(EnvelopeCodec.write(MINIMAL))).isEqualTo(MINIMAL);
    assertThat(EnvelopeCodec.read(EnvelopeCodec.write(full))).isEqualTo(full);
  }

  @Test
  void theWireFormIsCloudEventsWithLowerCaseAttributes() {
    JsonNode wire = JSON.readTree(EnvelopeCodec.write(envelope("evaluation-4:2", true)));

    assertThat(wire.propertyNames()).containsExactly("specversion", "id", "source", "type", "subject", "time",
        "datacontenttype", "stream", "streamversion", "allianceid", "happenedon", "recordedat", "actor", "causedby",
        "imported", "data").allMatch(name -> name.matches("[a-z0-9]+"));
    assertThat(wire.path("specversion").stringValue()).isEqualTo("1.0");
    assertThat(wire.path("subject")).isEqualTo(wire.path("stream"));
    assertThat(wire.path("time")).isEqualTo(wire.path("recordedat"));
    assertThat(wire.path("data").path("note").stringValue()).isEqualTo("é, 火, \n");
  }

  @Test
  void whatIsNotSaidIsLeftOut() {
    assertThat(JSON.readTree(EnvelopeCodec.write(MINIMAL)).propertyNames()).doesNotContain("causedby", "imported");
  }

  @Test
  void unknownAttributesAreTolerated() {
    ObjectNode wire = wire();
    wire.put("traceparent", "00-1").putObject("anything").put("nested", true);

    assertThat(EnvelopeCodec.read(bytes(wire))).isEqualTo(MINIMAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"specversion", "id", "source", "type", "allianceid", "happenedon", "recordedat", "actor",
    "streamversion", "data"})
  void aMissingOrEmptyAttributeIsRefusedByNameAndTheStreamIsStillNamed(String attribute) {
    ObjectNode without = wire();
    without.remove(attribute);
    ObjectNode withNull = wire();
    withNull.putNull(attribute);
    ObjectNode withEmpty = wire();
    withEmpty.put(attribute, "");

    for (ObjectNode wire : new ObjectNode[] {without, withNull, withEmpty}) {
      UnreadableEnvelope refused = refused(bytes(wire));
      assertThat(refused).hasMessageMatching(attribute.equals("specversion") ? "specversion is missing" : attribute + " is .*");
      assertThat(refused.stream()).contains("alliance-7");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      specversion   | "0.3"
      streamversion | "1"
      streamversion | -1
      streamversion | 1.5
      streamversion | 12345678901234567890
      data          | []
      data          | "{}"
      happenedon    | "2012-02-30"
      happenedon    | 2012
      recordedat    | "2026-11-22"
      recordedat    | 1763800000
      id            | {"$ne": null}
      """)
  void anAttributeOfTheWrongFormIsRefusedAndTheStreamIsStillNamed(String attribute, String value) {
    ObjectNode wire = wire();
    wire.set(attribute, JSON.readTree(value));

    assertThat(refused(bytes(wire)).stream()).contains("alliance-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"stream\": \"alliance-7\"", "[]", "null", "\"text\"", "7", "\u0000\u0001"})
  void bytesThatAreNoObjectAreRefusedAndNameNoStream(String bytes) {
    assertThat(refused(bytes.getBytes(StandardCharsets.UTF_8)).stream()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"stream\": 7}", "{\"stream\": \"\"}", "{\"stream\": null}"})
  void aStreamThatIsNoTextIsNotNamed(String bytes) {
    assertThat(refused(bytes.getBytes(StandardCharsets.UTF_8)).stream()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"stream\":\"alliance-8\"", "\"id\":\"alliance-8:1\"", "\"data\":{}"})
  void aKeyGivenTwiceIsRefused(String again) {
    String twice = "{" + again + "," + text(EnvelopeCodec.write(MINIMAL)).substring(1);

    assertThatThrownBy(() -> EnvelopeCodec.read(twice.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEnvelope.class);
  }

  @Test
  void aKeyGivenTwiceInsideTheDataIsRefused() {
    String twice = text(EnvelopeCodec.write(MINIMAL)).replace("\"data\":{", "\"data\":{\"note\":\"first\",");

    assertThatThrownBy(() -> EnvelopeCodec.read(twice.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEnvelope.class);
  }

  @Test
  void whatFollowsTheEventIsRefused() {
    String followed = text(EnvelopeCodec.write(MINIMAL)) + "{}";

    assertThatThrownBy(() -> EnvelopeCodec.read(followed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableEnvelope.class);
  }

  @Test
  void anIdIsItsStreamAndVersionAndATypeNameHasNoVersion() {
    assertThat(Envelope.idOf("alliance-7", 3)).isEqualTo("alliance-7:3");
    assertThat(MINIMAL.typeName()).isEqualTo("alliance.milestone.reached");
  }

  private static Envelope envelope(String causedBy, boolean imported) {
    return new Envelope("alliance-7:3", "/partnership-service", "alliance.milestone.reached.v1", "alliance-7", 3,
        "alliance-7", PartialDate.parse("2012-06"), Instant.parse("2026-11-22T09:30:00.123Z"), "person-12", causedBy,
        imported, JSON.readTree("{\"note\": \"é, 火, \\n\", \"days\": 3}"));
  }

  private static ObjectNode wire() {
    return (ObjectNode) JSON.readTree(EnvelopeCodec.write(MINIMAL));
  }

  private static byte[] bytes(ObjectNode wire) {
    return JSON.writeValueAsBytes(wire);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static UnreadableEnvelope refused(byte[] bytes) {
    return catchThrowableOfType(UnreadableEnvelope.class, () -> EnvelopeCodec.read(bytes));
  }

  @Test
  void aRecordWithoutAValueIsUnreadable() {
    assertThatThrownBy(() -> EnvelopeCodec.read(null)).isInstanceOf(UnreadableEnvelope.class);
  }
}
