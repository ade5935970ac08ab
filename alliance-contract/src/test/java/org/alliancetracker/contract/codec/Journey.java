package org.alliancetracker.contract.codec;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A family of events with a past, for the codec's tests: {@code moved.v1} said one place, {@code v2} a list of names,
 * {@code v3} says places with a name each.
 */
sealed interface Journey {

  record Place(String name) {}

  record Moved(List<Place> places, String note, int days, boolean abroad) implements Journey {}

  record Ended() implements Journey {}

  record NeverRegistered() implements Journey {}

  static EventCodec<Journey> codec() {
    return new EventCodec<Journey>()
        .register("journey.moved.v3", Moved.class)
        .register("journey.ended.v1", Ended.class)
        .upcast("journey.moved.v1", "journey.moved.v2", Journey::fromOnePlace)
        .upcast("journey.moved.v2", "journey.moved.v3", Journey::fromNames);
  }

  private static ObjectNode fromOnePlace(ObjectNode data) {
    String place = data.remove("place").stringValue();
    data.putArray("places").add(place);
    return data;
  }

  private static ObjectNode fromNames(ObjectNode data) {
    ArrayNode names = (ArrayNode) data.remove("places");
    ArrayNode places = data.putArray("places");
    names.forEach(name -> places.addObject().put("name", name.stringValue()));
    return data;
  }
}
