package org.alliancetracker.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * What a body must satisfy before it is bound or passed on: strict UTF-8, bounded nesting and exponents, whole characters.
 * Else the trouble would come later, in the store or in arithmetic. Jackson reads it through once for this, without binding: a
 * deserializer of texts would not see codes, dates, names and what no record has a field for. It would overlook bytes that
 * are no UTF-8, so these are looked for first.
 */
final class JsonText {

  private static final int MAX_EXPONENT = 200;
  private static final int MAX_EXPONENT_DIGITS = 3;

  private final JsonParser parser;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /** The first offence found, with its field or place, or empty when the text may be bound. */
  static Optional<Problem> check(byte[] body) {
    try {
      if (StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).chars().anyMatch(c -> c == 0)) {
        return Optional.of(InputProblems.malformed("Send the body as UTF-8, without NUL characters."));
      }
    } catch (CharacterCodingException notUtf8) {
      return Optional.of(InputProblems.malformed("Send the body as UTF-8."));
    }
    try (JsonParser parser = StrictJson.BOUNDED.createParser(ObjectReadContext.empty(), body)) {
      return Optional.ofNullable(new JsonText(parser).problem());
    }
  }

  private Problem problem() {
    try {
      JsonToken token = parser.nextToken();
      Problem found = token == null ? InputProblems.missingBody() : null;
      while (token != null && found == null) {
        found = problem(token);
        token = found == null ? parser.nextToken() : null;
      }
      return found;
    } catch (StreamConstraintsException beyond) {
      return JsonProblems.of(beyond);
    } catch (JacksonException notJson) {
      // whoever binds it stumbles here too, if not before, and says what was expected
      return null;
    }
  }

  private Problem problem(JsonToken token) {
    return switch (token) {
      case PROPERTY_NAME -> isWhole(parser.currentName()) ? null : InputProblems.malformed(halfCharacter())
          .at(JsonProblems.path(parser.streamReadContext().getParent()));
      case VALUE_STRING -> text();
      case VALUE_NUMBER_FLOAT -> isEndless(parser.getString())
          ? InputProblems.tooLarge("A number has an exponent beyond " + MAX_EXPONENT + ".").at(field()) : null;
      default -> null;
    };
  }

  private Problem text() {
    try {
      return isWhole(parser.getString()) ? null : InputProblems.malformed(halfCharacter()).at(field());
    } catch (StreamConstraintsException tooLong) {
      return JsonProblems.of(tooLong).at(field());
    }
  }

  private String field() {
    return JsonProblems.path(parser.streamReadContext());
  }

  private String halfCharacter() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return "A \\u escape stands for half a character or for NUL (line %d, column %d); send whole characters."
        .formatted(at.getLineNr(), at.getColumnNr());
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static boolean isEndless(String number) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    String exponent = e < 0 ? "" : number.substring(e + 1).replaceFirst("^[+-]?0*", "");
    return exponent.length() > MAX_EXPONENT_DIGITS || !exponent.isEmpty() && Integer.parseInt(exponent) > MAX_EXPONENT;
  }
}
