package org.alliancetracker.kit.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What a Jackson exception about a body means to the person who sent it. */
final class JsonProblems {

  /** Jackson has no types for these cases; a test pins the words. */
  private static final String DUPLICATE = "Duplicate Object property";
  private static final String NAME = "property name";
  private static final String DEPTH = "Document nesting depth";
  private static final String TRAILING = "Trailing token";

  private JsonProblems() {
  }

  static Problem of(JacksonException thrown) {
    String path = path(thrown);
    return switch (thrown) {
      case UnrecognizedPropertyException unknown -> InputProblems.unknownField(path);
      case ValueInstantiationException refused -> refused(refused, path);
      case InvalidFormatException value -> unusable(value, path);
      case MismatchedInputException mismatch -> mismatch(mismatch, path);
      case InputCoercionException number -> InputProblems.tooLarge("The number does not fit here.").at(path);
      case StreamConstraintsException limit when limit.getOriginalMessage().startsWith(DEPTH) ->
          InputProblems.tooDeep(StrictJson.MAX_DEPTH);
      case StreamConstraintsException limit ->
          InputProblems.tooLarge("A text, name or number is longer than allowed.").at(path);
      case StreamReadException duplicate when duplicate.getOriginalMessage().startsWith(DUPLICATE) ->
          InputProblems.duplicateField(path);
      default -> InputProblems.malformed(position(thrown)).at(path);
    };
  }

  private static Problem mismatch(MismatchedInputException mismatch, String path) {
    Class<?> target = mismatch.getTargetType();
    if (mismatch.getCause() instanceof InputCoercionException) {
      return InputProblems.tooLarge("The number does not fit here.").at(path);
    }
    if (target == null || mismatch.getOriginalMessage().startsWith(TRAILING)) {
      return InputProblems.malformed(position(mismatch)).at(path);
    }
    return InputProblems.wrongType(path, expected(target));
  }

  private static Problem unusable(InvalidFormatException value, String path) {
    Class<?> target = value.getTargetType();
    boolean text = value.getValue() instanceof String;
    if (text && target.isEnum()) {
      return InputProblems.unknownCode(path, target);
    }
    if (text && isDate(target)) {
      return InputProblems.notADate(path);
    }
    return InputProblems.wrongType(path, expected(target));
  }

  /** A constructor or factory of a request record said no. */
  private static Problem refused(ValueInstantiationException refused, String path) {
    return switch (refused.getCause()) {
      case ProblemException known when known.problem().field() == null -> known.problem().at(path);
      case ProblemException known -> known.problem();
      case DateTimeException date -> InputProblems.notADate(path);
      case null, default -> refused.getType() != null && refused.getType().isEnumType()
          ? InputProblems.unknownCode(path, refused.getType().getRawClass()) : InputProblems.badValue(path);
    };
  }

  private static boolean isDate(Class<?> type) {
    return Temporal.class.isAssignableFrom(type) || type.getPackageName().equals("java.time");
  }

  private static boolean isWrittenAsText(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
  }

  private static String expected(Class<?> type) {
    if (type == String.class || type.isEnum() || isDate(type) || isWrittenAsText(type)) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return type.isArray() || Iterable.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  private static String path(JacksonException thrown) {
    if (thrown instanceof StreamReadException && thrown.processor() instanceof JsonParser parser) {
      // where the text itself is wrong, the binder knows only the enclosing record
      TokenStreamContext context = parser.streamReadContext();
      // the parser still has the name before the one that is wrong
      return path(thrown.getOriginalMessage().contains(NAME) ? context.getParent() : context);
    }
    StringBuilder path = new StringBuilder();
    thrown.getPath().forEach(step -> appendStep(path, step.getPropertyName(), step.getIndex()));
    return path.isEmpty() ? null : path.toString();
  }

  /** Where a parser stands, or null at the root. */
  static String path(TokenStreamContext context) {
    StringBuilder path = new StringBuilder();
    appendContext(path, context);
    return path.isEmpty() ? null : path.toString();
  }

  private static void appendContext(StringBuilder path, TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return;
    }
    appendContext(path, context.getParent());
    if (context.inArray() || context.currentName() != null) {
      appendStep(path, context.currentName(), context.getCurrentIndex());
    }
  }

  private static void appendStep(StringBuilder path, String name, int index) {
    if (name == null) {
      path.append('[').append(Math.max(0, index)).append(']');
    } else {
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
  }

  private static String position(JacksonException thrown) {
    return thrown.getLocation() == null || thrown.getLocation().getLineNr() < 0 ? "Send one JSON value."
        : "Look at line %d, column %d.".formatted(thrown.getLocation().getLineNr(), thrown.getLocation().getColumnNr());
  }
}
