package org.alliancetracker.contract.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names on the wire and records in the code, both ways. A reader is tolerant of fields: unknown ones are skipped,
 * missing ones are null, empty, 0 or false. It is strict with values: a code by its number or a number as text is broken. Old
 * forms pass through upcasters here, so that the log, the topics and dead letters all do.
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
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

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
    if (!(data instanceof ObjectNode object)) {
      return new Decoded.Broken<>(type, "its data is not an object");
    }
    String reached = type;
    ObjectNode raised = object;
    while (!reached.equals(entry.current()) && upcasters.containsKey(reached)) {
      try {
        raised = upcasters.get(reached).apply(raised.deepCopy());
      } catch (RuntimeException unexpected) {
        // A step is written for the form of its version; whatever it stumbles over is data that breaks this form.
        return new Decoded.Broken<>(type, "it cannot be raised from " + reached + ": " + unexpected.getMessage());
      }
      reached = raisedTo.get(reached);
    }
    if (!reached.equals(entry.current())) {
      return new Decoded.UnknownVersion<>(type);
    }
    try {
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
