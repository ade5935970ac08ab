package org.alliancetracker.notification.letter;

import java.util.List;
import org.alliancetracker.words.language.Language;

/**
 * A mail in words, before it is set as HTML and as text.
 *
 * @param headline the sentence that says the state or the news
 * @param facts short lines below it
 * @param open the one link, or null where there is nothing to open
 * @param footer why it came and how to change that
 * @param stop address to stop it, or null
 */
public record Letter(
    Language language,
    String subject,
    String greeting,
    String headline,
    List<String> facts,
    List<Section> sections,
    Link open,
    List<String> footer,
    Link stop) {

  public Letter {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    footer = List.copyOf(footer);
  }

  /** A headed list; a section without lines says {@code empty}. */
  public record Section(String title, List<Line> lines, String empty) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /** One line; {@code detail} (a date, a reason) may be null. */
  public record Line(Sign sign, String text, String detail) {
    public static Line plain(String text, String detail) {
      return new Line(Sign.PLAIN, text, detail);
    }
  }

  /** What stands before a line. The dimensions have colour, letter and shape, so colour is never the only sign. */
  public enum Sign {
    PLAIN("-", null, null),
    LATE("!", "!", "#b45309"),
    PERFORMANCE("P", "■", "#0072B2"),
    INNOVATION("I", "▲", "#E69F00"),
    TRUST("C", "●", "#009E73");

    private final String text;
    private final String shape;
    private final String colour;

    Sign(String text, String shape, String colour) {
      this.text = text;
      this.shape = shape;
      this.colour = colour;
    }

    public String text() {
      return text;
    }

    public String shape() {
      return shape;
    }

    public String colour() {
      return colour;
    }
  }

  /** An address with its words. */
  public record Link(String words, String address) {}
}
