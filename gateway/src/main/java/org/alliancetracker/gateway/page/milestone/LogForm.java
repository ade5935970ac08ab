package org.alliancetracker.gateway.page.milestone;

import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.kit.input.ShownText;

/**
 * The form as it was sent, or as it is first shown.
 *
 * @param choice {@code planned:<id>} of a milestone that is due, or {@code other}
 * @param kind code of the catalogue, or empty
 * @param title free words, or empty
 * @param day a date, or {@code typed} for {@code typedDay}, or {@code ahead} for {@code typedDue}
 * @param key sent along with the command, so that a form sent twice counts once
 */
record LogForm(String choice, String kind, String title, String day, String typedDay, String typedDue, String note, String key) {

  static final String OTHER = "other";
  static final String TYPED = "typed";
  static final String AHEAD = "ahead";

  private static final String PLANNED = "planned:";

  static LogForm of(Fields sent) {
    return new LogForm(sent.one("choice"), sent.one("kind"), sent.one("title"), sent.one("day"), sent.one("typedDay"),
        sent.one("typedDue"), sent.one("note"), sent.one("key"));
  }

  static String choiceOf(String milestoneId) {
    return PLANNED + milestoneId;
  }

  /** The milestone that was chosen, or null for one that was not planned. */
  String milestoneId() {
    return choice.startsWith(PLANNED) ? choice.substring(PLANNED.length()) : null;
  }

  /** Whether the day is words, which may count from today. */
  boolean typed() {
    return day.equals(TYPED) || day.equals(AHEAD);
  }

  /** Where the day was said. */
  String dayField() {
    return day.equals(AHEAD) ? "typedDue" : day.equals(TYPED) ? "typedDay" : "day";
  }

  /** Where a field of the service stands in this form; null for none. */
  String fieldOf(String ofTheService) {
    return switch (ofTheService) {
      case "dueOn", "reachedOn", "happenedOn" -> dayField();
      case "reason" -> "note";
      case "choice", "kind", "title", "note", "day", "typedDay", "typedDue" -> ofTheService;
      default -> null;
    };
  }

  /** Whoever fills in what it is has chosen, whether the button before it was pressed or not. */
  boolean saysWhat() {
    return milestoneId() != null || !ShownText.isNothing(kind) || !ShownText.isNothing(title);
  }
}
