package org.alliancetracker.gateway.page.alliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.words.text.Isolated;

/**
 * The timeline as a picture: the past to the left of today, what is planned to the right. It repeats the list, so it is
 * hidden from screen readers.
 *
 * @param today where today stands, 0 to {@link #WIDTH}
 */
record Strip(List<Mark> marks, List<Tick> ticks, int today) {

  static final int WIDTH = 1000;

  private static final int EDGE = 24;
  private static final int MOST_TICKS = 8;
  private static final long LEAST_DAYS = 365;

  /** One thing at its place; {@code state} and {@code kind} as in {@link Line}. */
  record Mark(int x, String state, String kind, String title) {}

  /** The first of January of a year. */
  record Tick(int x, int year) {}

  /** Null where there are not two dates to draw a line between. */
  static Strip of(List<Line> lines, Words words) {
    List<Line> dated = lines.stream().filter(line -> line.day() != null).toList();
    if (dated.isEmpty()) {
      return null;
    }
    LocalDate today = words.today();
    LocalDate from = Stream.concat(dated.stream().map(Strip::middle), Stream.of(today.minusDays(LEAST_DAYS / 2))).min(LocalDate::compareTo)
        .orElseThrow();
    LocalDate to = Stream.concat(dated.stream().map(Strip::middle), Stream.of(today)).max(LocalDate::compareTo).orElseThrow();
    // room to the right even where nothing is planned: today is never the end
    LocalDate end = to.plusDays(Math.max(30, ChronoUnit.DAYS.between(from, to) / 12));
    List<Mark> marks = dated.stream().map(line -> new Mark(place(middle(line), from, end), line.state(), line.kind(),
        line.when().text() + ": " + Isolated.of(line.text()))).toList();
    return new Strip(marks, ticks(from, end), place(today, from, end));
  }

  /** A date said as a year is drawn in its middle, where it is least wrong. */
  private static LocalDate middle(Line line) {
    LocalDate first = line.day().firstDay();
    return first.plusDays(ChronoUnit.DAYS.between(first, line.day().lastDay()) / 2);
  }

  private static List<Tick> ticks(LocalDate from, LocalDate end) {
    int years = end.getYear() - from.getYear();
    int step = Math.max(1, (int) Math.ceil(years / (double) MOST_TICKS));
    List<Tick> ticks = new ArrayList<>();
    for (int year = end.getYear(); year > from.getYear(); year -= step) {
      ticks.add(new Tick(place(LocalDate.of(year, 1, 1), from, end), year));
    }
    return List.copyOf(ticks);
  }

  private static int place(LocalDate day, LocalDate from, LocalDate end) {
    double share = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, end);
    return EDGE + (int) Math.round(share * (WIDTH - 2 * EDGE));
  }
}
