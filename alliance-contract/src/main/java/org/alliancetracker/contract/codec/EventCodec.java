package org.alliancetracker.contract.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names on the wire and records in the code, both ways. A reader is tolerant: unknown fields are skipped, missing ones
 * are null or empty. Old forms pass through upcasters here, so that the log, the topics and dead letters all do.
 *
 * @param <E> the sealed family of events
 */
public final class EventCodec<E> {

  /** What reading gave. */
  public sealed interface Decoded<E> {
    /** A type of this family, whatever its minor form. */
    record Known<E>(E event) implements Decoded<E> {}

    /** A type nobody here knows: it may be skipped. */
    record UnknownType<E>(String type) implements Decoded<E> {}

    /** A known name in a major version newer than this reader: it may not be skipped. */
    record UnknownVersion<E>(String type) implements Decoded<E> {}

    /** A known type whose data breaks its form. */
    record Broken<E>(String type, String reason) implements Decoded<E> {}
  }

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Entry<E>(Class<? extends E> form, String current) {}

  private final Map<String, Entry<E>> byName = new HashMap<>();
  private final Map<Class<?>, String> typeByForm = new HashMap<>();
  private final Map<String, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
  private final Map<String, String> raisedTo = new HashMap<>();

  /** Adds a type under its name and current major version, for example {@code alliance.closed.v1}. */
  public EventCodec<E> register(String type, Class<? extends E> form) {
    if (byName.put(nameOf(type), new Entry<>(form, type)) != null || typeByForm.put(form, type) != null) {
      throw new IllegalArgumentException(type + " is registered twice");
    }
    return this;
  }

  /** Says how the data of an older major version becomes that of a newer one; steps are chained. */
  public EventCodec<E> upcast(String from, String to, UnaryOperator<ObjectNode> step) {
    upcasters.put(from, step);
    raisedTo.put(from, to);
    return this;
  }

  /** The wire name of an event; throws IllegalArgumentException for a record nobody registered. */
  public String typeOf(E event) {
    String type = typeByForm.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no registered type");
    }
    return type;
  }

  public JsonNode encode(E event) {
    return JSON.valueToTree(event);
  }

  public Decoded<E> decode(String type, JsonNode data) {
    Entry<E> entry = byName.get(nameOf(type));
    if (entry == null) {
      return new Decoded.UnknownType<>(type);
    }
    String reached = type;
    JsonNode raised = data;
    try {
      while (!reached.equals(entry.current()) && upcasters.containsKey(reached)) {
        raised = upcasters.get(reached).apply((ObjectNode) raised.deepCopy());
        reached = raisedTo.get(reached);
      }
      if (!reached.equals(entry.current())) {
        return new Decoded.UnknownVersion<>(type);
      }
      return new Decoded.Known<>(JSON.treeToValue(raised, entry.form()));
    } catch (JacksonException broken) {
      return new Decoded.Broken<>(type, broken.getOriginalMessage());
    }
  }

  /** All registered types with their records, for samples and documents. */
  public Map<String, Class<? extends E>> types() {
    Map<String, Class<? extends E>> types = new java.util.TreeMap<>();
    byName.values().forEach(entry -> types.put(entry.current(), entry.form()));
    return types;
  }

  private static String nameOf(String type) {
    int dot = type.lastIndexOf(".v");
    return dot < 0 ? type : type.substring(0, dot);
  }
}
