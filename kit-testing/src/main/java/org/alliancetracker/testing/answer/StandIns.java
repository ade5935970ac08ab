package org.alliancetracker.testing.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the same answer of two runs the same text. An id that was called by a name reads as that name, other random ids as
 * {@code id-1}, {@code id-2} in the order in which they are met; each instant as {@value #INSTANT}; a day counted from today as
 * {@code @-12}, which {@link #asOf} turns into a day again.
 */
public final class StandIns {

  /** For every moment of a run: what was first is told by the order of things and not by their times. */
  public static final String INSTANT = "2026-11-22T09:00:00Z";

  private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern MOMENT = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z\"");
  private static final Pattern COUNTED_DAY = Pattern.compile("\"@(-?\\d+)\"");

  private final LocalDate today;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> days = new LinkedHashMap<>();
  private int unnamed;

  StandIns(LocalDate today) {
    this.today = today;
    day(0);
  }

  /** That day, which is told as counted from today. */
  LocalDate day(int fromToday) {
    LocalDate day = today.plusDays(fromToday);
    days.put("\"" + day + "\"", "\"@" + fromToday + "\"");
    return day;
  }

  void called(String id, String name) {
    ids.put(id, name);
  }

  String in(String answer) {
    String text = answer;
    for (String id : longestFirst()) {
      text = text.replace(id, ids.get(id));
    }
    for (Map.Entry<String, String> day : days.entrySet()) {
      text = text.replace(day.getKey(), day.getValue());
    }
    text = RANDOM_ID.matcher(text).replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "id-" + ++unnamed));
    return MOMENT.matcher(text).replaceAll("\"" + INSTANT + "\"");
  }

  /** An id may be part of another. */
  private List<String> longestFirst() {
    return ids.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** An approved answer as it would be given on that day. */
  public static String asOf(LocalDate day, String approved) {
    return COUNTED_DAY.matcher(approved).replaceAll(found -> "\"" + day.plusDays(Long.parseLong(found.group(1))) + "\"");
  }
}
