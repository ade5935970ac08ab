package org.alliancetracker.contract.envelope;

import java.time.Instant;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Envelope as a structured CloudEvents JSON object. Unknown attributes are tolerated, missing required ones are not. */
public final class EnvelopeCodec {

  public static final String CONTENT_TYPE = "application/cloudevents+json";
  private static final String SPEC_VERSION = "1.0";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private EnvelopeCodec() {}

  public static byte[] write(Envelope envelope) {
    ObjectNode node = JSON.createObjectNode();
    node.put("specversion", SPEC_VERSION);
    node.put("id", envelope.id());
    node.put("source", envelope.source());
    node.put("type", envelope.type());
    node.put("subject", envelope.stream());
    node.put("time", envelope.recordedAt().toString());
    node.put("datacontenttype", "application/json");
    node.put("stream", envelope.stream());
    node.put("streamversion", envelope.streamVersion());
    node.put("allianceid", envelope.allianceId());
    node.put("happenedon", envelope.happenedOn().toString());
    node.put("recordedat", envelope.recordedAt().toString());
    node.put("actor", envelope.actor());
    if (envelope.causedBy() != null) {
      node.put("causedby", envelope.causedBy());
    }
    if (envelope.imported()) {
      node.put("imported", true);
    }
    node.set("data", envelope.data());
    return JSON.writeValueAsBytes(node);
  }

  /**
   * Throws {@link UnreadableEnvelope}, which names the stream where the bytes still tell it.
   *
   * @param bytes null for a record without a value
   */
  public static Envelope read(byte[] bytes) {
    JsonNode node;
    try {
      node = bytes == null ? null : JSON.readTree(bytes);
    } catch (JacksonException broken) {
      throw new UnreadableEnvelope("it is not JSON", null, broken);
    }
    if (node == null || !node.isObject()) {
      throw new UnreadableEnvelope("it is not a JSON object", null, null);
    }
    JsonNode stream = node.path("stream");
    String stated = stream.isString() && !stream.stringValue().isEmpty() ? stream.stringValue() : null;
    try {
      return read(node);
    } catch (RuntimeException broken) {
      throw new UnreadableEnvelope(broken.getMessage(), stated, broken);
    }
  }

  private static Envelope read(JsonNode node) {
    if (!SPEC_VERSION.equals(text(node, "specversion"))) {
      throw new IllegalArgumentException("it is not CloudEvents 1.0");
    }
    JsonNode version = node.path("streamversion");
    if (!version.isIntegralNumber() || version.longValue() < 0) {
      throw new IllegalArgumentException("streamversion is not a whole number");
    }
    JsonNode data = node.path("data");
    if (!data.isObject()) {
      throw new IllegalArgumentException("data is not an object");
    }
    JsonNode causedBy = node.path("causedby");
    return new Envelope(
        text(node, "id"),
        text(node, "source"),
        text(node, "type"),
        text(node, "stream"),
        version.longValue(),
        text(node, "allianceid"),
        PartialDate.parse(text(node, "happenedon")),
        Instant.parse(text(node, "recordedat")),
        text(node, "actor"),
        causedBy.isString() ? causedBy.stringValue() : null,
        node.path("imported").asBoolean(false),
        data);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value.stringValue();
  }

  /** An empty data object, for events that say all by their type. */
  public static JsonNode noData() {
    return JSON.valueToTree(Map.of());
  }
}
