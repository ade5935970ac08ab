package org.alliancetracker.gateway.page.word;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.input.ShownText;
import org.alliancetracker.words.text.Apostrophes;

/** Dates as people type them, in French or English: a year or a month is an answer too. Numbers are read day first. */
public final class TypedDate {

  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern NUMBERS = Pattern.compile("(?:(\\d{1,2})[/. -])?(\\d{1,2})[/. -](\\d{4})");
  private static final Pattern NAMED = Pattern.compile("(?:(?:le |the )?(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?)?([a-z]+)\\.? (\\d{4})");
  private static final Map<String, Integer> MONTHS = months();

  private TypedDate() {}

  /** Empty for anything that is no date. */
  public static Optional<PartialDate> read(String typed, LocalDate today) {
    String text = folded(typed);
    try {
      if (ISO.matcher(text).matches()) {
        return Optional.of(PartialDate.parse(text));
      }
      return switch (text) {
        case "today", "aujourd'hui" -> Optional.of(PartialDate.of(today));
        case "yesterday", "hier" -> Optional.of(PartialDate.of(today.minusDays(1)));
        case "tomorrow", "demain" -> Optional.of(PartialDate.of(today.plusDays(1)));
        case "last week", "la semaine derniere" -> Optional.of(lastWeek(today));
        default -> inNumbers(text).or(() -> named(text));
      };
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** A week cannot be kept, and a day nobody named is not made up: the month that holds most of that week. */
  public static PartialDate lastWeek(LocalDate today) {
    LocalDate thursday = today.minusWeeks(1).with(java.time.DayOfWeek.THURSDAY);
    return new PartialDate(thursday.getYear(), thursday.getMonthValue(), 0);
  }

  private static Optional<PartialDate> inNumbers(String text) {
    return NUMBERS.matcher(text).results().filter(found -> found.group().equals(text)).findFirst()
        .map(found -> date(found, Integer.parseInt(found.group(2))));
  }

  private static Optional<PartialDate> named(String text) {
    return NAMED.matcher(text).results().filter(found -> found.group().equals(text)).findFirst()
        .filter(found -> MONTHS.containsKey(found.group(2)))
        .map(found -> date(found, MONTHS.get(found.group(2))));
  }

  private static PartialDate date(MatchResult found, int month) {
    int day = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
    if (month == 0 || (found.group(1) != null && day == 0)) {
      throw new DateTimeException("no such date");
    }
    return new PartialDate(Integer.parseInt(found.group(3)), month, day);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          months.putIfAbsent(folded(month.getDisplayName(style, language)).replace(".", ""), month.getValue());
        }
      }
    }
    return Map.copyOf(months);
  }

  private static String folded(String typed) {
    String shown = ShownText.orNull(typed);
    return shown == null ? "" : Normalizer.normalize(Apostrophes.straight(shown), Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
