package org.alliancetracker.notification.letter;

import java.util.List;
import java.util.StringJoiner;
import org.alliancetracker.notification.letter.Letter.Line;
import org.alliancetracker.notification.letter.Letter.Link;
import org.alliancetracker.notification.letter.Letter.Section;

/** A letter as plain text that reads as well as the page. */
public final class TextBody {

  private TextBody() {}

  /** @param foot what all letters end with */
  public static String of(Letter letter, List<Link> foot) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(letter.greeting()).add("").add(letter.headline()).add("");
    letter.facts().forEach(text::add);
    for (Section section : letter.sections()) {
      text.add("").add(section.title().toUpperCase(letter.language().locale()));
      if (section.lines().isEmpty()) {
        text.add("  " + section.empty());
      }
      section.lines().forEach(line -> add(text, line));
    }
    if (letter.open() != null) {
      text.add("");
      add(text, letter.open());
    }
    text.add("").add("-- ");
    letter.footer().forEach(text::add);
    if (letter.stop() != null) {
      add(text, letter.stop());
    }
    text.add("");
    foot.forEach(link -> add(text, link));
    return text.toString();
  }

  private static void add(StringJoiner text, Link link) {
    text.add(link.words()).add(link.address());
  }

  private static void add(StringJoiner text, Line line) {
    text.add("  " + line.sign().text() + " " + line.text());
    if (line.detail() != null) {
      text.add("    " + line.detail());
    }
  }
}
