package org.alliancetracker.notification.letter;

import java.util.StringJoiner;
import org.alliancetracker.notification.letter.Letter.Line;
import org.alliancetracker.notification.letter.Letter.Section;

/** A letter as plain text that reads as well as the page. */
public final class TextBody {

  private TextBody() {}

  public static String of(Letter letter) {
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
    text.add("").add(letter.open().words()).add(letter.open().address());
    text.add("").add("-- ");
    letter.footer().forEach(text::add);
    if (letter.stop() != null) {
      text.add(letter.stop().words()).add(letter.stop().address());
    }
    return text.toString();
  }

  private static void add(StringJoiner text, Line line) {
    text.add("  " + line.sign().text() + " " + line.text());
    if (line.detail() != null) {
      text.add("    " + line.detail());
    }
  }
}
