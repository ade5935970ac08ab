package org.alliancetracker.kit.http;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** An instant is ISO text; Jackson would also take a number and guess whether seconds or nanoseconds were meant. */
final class TextInstant extends StdScalarDeserializer<Instant> {

  TextInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    String text = parser.getString();
    Optional<Instant> read = InstantText.read(text);
    return read.isPresent() ? read.get() : (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO instant");
  }
}
