package org.alliancetracker.contract.samples;

import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import tools.jackson.databind.JsonNode;

/** A registered type of event with all that is needed to read and write it. */
record WireType<E>(String name, String topic, Class<? extends E> form, EventCodec<E> codec) {

  static final String PEOPLE = "alliance.people";

  /** Every type of event on every topic. */
  static List<WireType<?>> all() {
    return Stream.<WireType<?>>concat(
        of(AllianceEvents.TOPIC, AllianceEvents.codec()), of(EvaluationEvents.TOPIC, EvaluationEvents.codec())).toList();
  }

  private static <E> Stream<WireType<E>> of(String topic, EventCodec<E> codec) {
    return codec.types().entrySet().stream()
        .map(entry -> new WireType<>(entry.getKey(), topic, entry.getValue(), codec));
  }

  /** The event an envelope carries; empty for anything but a known one. */
  List<E> read(Envelope envelope) {
    return codec.decode(envelope.type(), envelope.data()) instanceof Decoded.Known<E>(E event) ? List.of(event) : List.of();
  }

  /** What would be written for the event that this data says. */
  JsonNode written(Envelope envelope) {
    return codec.encode(read(envelope).getFirst());
  }

  JsonNode encoded(Object event) {
    return codec.encode(form.cast(event));
  }

  boolean isOfEvaluations() {
    return topic.equals(EvaluationEvents.TOPIC);
  }

  @Override
  public String toString() {
    return name;
  }
}
