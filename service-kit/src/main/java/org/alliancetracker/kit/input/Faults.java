package org.alliancetracker.kit.input;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.RefusalCode;
import org.alliancetracker.kit.decision.SharedCode;

/**
 * Looks through the fields of a request and keeps the first fault. Lengths are counted in code points, so that a character outside
 * the basic plane is one.
 */
public final class Faults {

  /** Limits of the kinds of text, in characters; the forms of the pages use the same. */
  public static final int NAME = 200;
  public static final int LINE = 500;
  /** Texts of which there are many in one event: topics take records of one mebibyte at most. */
  public static final int PARAGRAPH = 2_000;
  public static final int TEXT = 10_000;
  public static final int ADDRESS = 2_000;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

  private Refusal first;

  /** The text without blanks around it; null where nothing is left that a reader sees. */
  public static String orNull(String said) {
    return ShownText.orNull(said);
  }

  public Optional<Refusal> first() {
    return Optional.ofNullable(first);
  }

  /** A text on one line that must be there, and shows something. */
  public Faults name(String field, String value) {
    return check(ShownText.isNothing(value), SharedCode.MISSING, field, "Give this field a text.")
        .line(field, value, NAME);
  }

  /** A {@link #name} that strangers read: {@link PlainName}. */
  public Faults plainName(String field, String value) {
    return name(field, value).when(() -> PlainName.isNone(value), SharedCode.ADDRESS_IN_NAME, field,
        "Give a name without an address or a link.");
  }

  /** A text of several lines that must be there, and shows something. */
  public Faults needed(String field, String value) {
    return needed(field, value, TEXT);
  }

  /** The same with a limit of its own. */
  public Faults needed(String field, String value, int limit) {
    return check(ShownText.isNothing(value), SharedCode.MISSING, field, "Give this field a text.")
        .chars(field, value, limit, true);
  }

  public Faults needed(String field, Object value) {
    return check(value == null, SharedCode.MISSING, field, "This field is needed.");
  }

  /** A text on one line, or null. */
  public Faults line(String field, String value, int limit) {
    return chars(field, value, limit, false);
  }

  /** A text that may have line breaks and tabs, or null. */
  public Faults text(String field, String value) {
    return text(field, value, TEXT);
  }

  public Faults text(String field, String value, int limit) {
    return chars(field, value, limit, true);
  }

  /** A zone with a name and rules of its own, such as Europe/Paris, or null: an offset knows no summer. */
  public Faults zone(String field, String value) {
    return check(value != null && !ZoneId.getAvailableZoneIds().contains(value), SharedCode.UNKNOWN_ZONE, field,
        "Give a time zone such as Europe/Paris.");
  }

  /** One of the codes that are known, or null. */
  public Faults oneOf(String field, String value, List<String> known) {
    if (first == null && value != null && !known.contains(value)) {
      first = Refusal.unknownCode(field, known);
    }
    return this;
  }

  public Faults id(String field, String value) {
    return check(value != null && !ID.matcher(value).matches(), SharedCode.NOT_AN_ID, field,
        "Send an id of 1 to 64 letters, digits, dots, colons, hyphens or underscores.");
  }

  public Faults lines(String field, List<String> values, int most, int limit) {
    some(field, values, most);
    for (int i = 0; values != null && i < values.size(); i++) {
      String at = field + "[" + i + "]";
      String value = values.get(i);
      check(ShownText.isNothing(value), SharedCode.MISSING, at, "Give this entry a text.").line(at, value, limit);
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
    check(values != null && values.size() > most, SharedCode.TOO_MANY, field, "Send at most " + most + " entries.");
    for (int i = 0; values != null && i < values.size(); i++) {
      check(values.get(i) == null, SharedCode.MISSING, field + "[" + i + "]", "Remove the null.");
    }
    return this;
  }

  public Faults amount(String field, Double value) {
    return check(value != null && !(value >= 0 && value <= 1e12), SharedCode.OUT_OF_RANGE, field,
        "Give an amount from 0 to 1,000,000,000,000.");
  }

  public Faults number(String field, long value, long least, long most) {
    return check(
        value < least || value > most, SharedCode.OUT_OF_RANGE, field, "Give a number from " + least + " to " + most + ".");
  }

  public Faults period(String field, PartialDate from, PartialDate until) {
    return check(from != null && until != null && until.lastDay().isBefore(from.firstDay()), SharedCode.ENDS_BEFORE_IT_BEGINS,
        field, "Give an end that does not lie before the beginning.");
  }

  public Faults when(BooleanSupplier wrong, RefusalCode code, String field, String sentence) {
    return first == null ? check(wrong.getAsBoolean(), code, field, sentence) : this;
  }

  private Faults chars(String field, String value, int limit, boolean manyLines) {
    if (value == null) {
      return this;
    }
    check(value.codePointCount(0, value.length()) > limit, SharedCode.TOO_LONG, field, "Use at most " + limit + " characters.");
    return check(value.codePoints().anyMatch(c -> unprintable(c, manyLines)), SharedCode.CONTROL_CHARACTER, field,
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

  private Faults check(boolean wrong, RefusalCode code, String field, String sentence) {
    if (first == null && wrong) {
      first = Refusal.at(field, code, sentence);
    }
    return this;
  }
}
