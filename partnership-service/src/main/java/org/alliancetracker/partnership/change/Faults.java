package org.alliancetracker.partnership.change;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Refusal;

/** Looks through the fields of a request and keeps the first fault. Lengths are counted in characters. */
public final class Faults {

  /** Limits of the kinds of text. */
  public static final int NAME = 200;
  public static final int LINE = 500;
  public static final int TEXT = 10_000;
  public static final int ADDRESS = 2_000;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

  private Refusal first;

  public Optional<Refusal> first() {
    return Optional.ofNullable(first);
  }

  /** A text on one line that must be there. */
  public Faults name(String field, String value) {
    return check(value == null || value.isBlank(), "missing", field, "Give this field a text.")
        .line(field, value, NAME);
  }

  /** A text of several lines that must be there. */
  public Faults needed(String field, String value) {
    return needed(field, value, TEXT);
  }

  /** The same, for texts of which there are many in one event: topics take records of one mebibyte at most. */
  public Faults needed(String field, String value, int limit) {
    return check(value == null || value.isBlank(), "missing", field, "Give this field a text.")
        .chars(field, value, limit, true);
  }

  public Faults needed(String field, Object value) {
    return check(value == null, "missing", field, "This field is needed.");
  }

  /** A text on one line, or null. */
  public Faults line(String field, String value, int limit) {
    return chars(field, value, limit, false);
  }

  /** A text that may have line breaks and tabs, or null. */
  public Faults text(String field, String value) {
    return chars(field, value, TEXT, true);
  }

  public Faults id(String field, String value) {
    return check(value != null && !ID.matcher(value).matches(), "not-an-id", field,
        "Send an id of 1 to 64 letters, digits, dots, colons, hyphens or underscores.");
  }

  public Faults lines(String field, List<String> values, int most, int limit) {
    some(field, values, most);
    for (int i = 0; values != null && i < values.size(); i++) {
      String at = field + "[" + i + "]";
      String value = values.get(i);
      check(value == null || value.isBlank(), "missing", at, "Give this entry a text.").line(at, value, limit);
    }
    return this;
  }

  public Faults ids(String field, List<String> values, int most) {
    some(field, values, most);
    for (int i = 0; values != null && i < values.size(); i++) {
      String at = field + "[" + i + "]";
      needed(at, (Object) values.get(i)).id(at, values.get(i));
    }
    return this;
  }

  /** A list of at most {@code most} entries, none of them null; a null list is an empty one. */
  public Faults some(String field, List<?> values, int most) {
    check(values != null && values.size() > most, "too-many", field, "Send at most " + most + " entries.");
    for (int i = 0; values != null && i < values.size(); i++) {
      check(values.get(i) == null, "missing", field + "[" + i + "]", "Remove the null.");
    }
    return this;
  }

  public Faults amount(String field, Double value) {
    return check(value != null && !(value >= 0 && value <= 1e12), "out-of-range", field,
        "Give an amount from 0 to 1,000,000,000,000.");
  }

  public Faults number(String field, long value, long least, long most) {
    return check(
        value < least || value > most, "out-of-range", field, "Give a number from " + least + " to " + most + ".");
  }

  public Faults period(String field, PartialDate from, PartialDate until) {
    return check(from != null && until != null && until.lastDay().isBefore(from.firstDay()), "ends-before-it-begins",
        field, "Give an end that does not lie before the beginning.");
  }

  public Faults when(BooleanSupplier wrong, String code, String field, String sentence) {
    return first == null ? check(wrong.getAsBoolean(), code, field, sentence) : this;
  }

  private Faults chars(String field, String value, int limit, boolean manyLines) {
    if (value == null) {
      return this;
    }
    check(value.codePointCount(0, value.length()) > limit, "too-long", field, "Use at most " + limit + " characters.");
    return check(value.codePoints().anyMatch(c -> unprintable(c, manyLines)), "control-character", field,
        "Remove the characters that cannot be printed.");
  }

  /** Half a surrogate pair is no character: it could not even be written as UTF-8. */
  private static boolean unprintable(int c, boolean manyLines) {
    if (manyLines && (c == '\n' || c == '\r' || c == '\t')) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    };
  }

  private Faults check(boolean wrong, String code, String field, String sentence) {
    if (first == null && wrong) {
      first = Refusal.invalid(code, field, sentence);
    }
    return this;
  }
}
