package org.alliancetracker.contract.envelope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as somebody said it: {@code 2012}, {@code 2012-06} or {@code 2012-06-14}. It is kept as said, because a day
 * that nobody knows must not be invented. Years 1000 to 9999. It is ordered by its first possible day, which
 * is the order of what happened; of what is due it is {@link DueDates#FIRST_DUE}.
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?!00)(\\d{2})(?:-(?!00)(\\d{2}))?)?");

  /** Month and day are 0 where they are unknown; a day needs its month. Throws DateTimeException for no date. */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public PartialDate {
    if (year < 1000 || year > 9999 || (month == 0 && day != 0)) {
      throw new DateTimeException("not a date: " + year + "-" + month + "-" + day);
    }
    LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** Reads one of the three forms; throws DateTimeException for anything else. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate parse(String said) {
    var form = FORM.matcher(said);
    if (!form.matches()) {
      throw new DateTimeException("not a date: write 2012, 2012-06 or 2012-06-14");
    }
    return new PartialDate(number(form.group(1)), number(form.group(2)), number(form.group(3)));
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The first day it can mean. */
  public LocalDate firstDay() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /** The last day it can mean. */
  public LocalDate lastDay() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : firstDay();
  }

  /** The exact day, where one was said. */
  public Optional<LocalDate> exactDay() {
    return day == 0 ? Optional.empty() : Optional.of(firstDay());
  }

  @Override
  public int compareTo(PartialDate other) {
    int byDay = firstDay().compareTo(other.firstDay());
    return byDay != 0 ? byDay : lastDay().compareTo(other.lastDay());
  }

  @JsonValue
  @Override
  public String toString() {
    String monthAndDay = (month == 0 ? "" : "-" + twoDigits(month)) + (day == 0 ? "" : "-" + twoDigits(day));
    return year + monthAndDay;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
