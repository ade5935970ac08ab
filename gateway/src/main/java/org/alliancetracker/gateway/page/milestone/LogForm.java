package org.alliancetracker.gateway.page.milestone;

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

  /** Whoever fills in what it is has chosen, whether the button before it was pressed or not. */
  boolean saysWhat() {
    return milestoneId() != null || !kind.isBlank() || !title.isBlank();
  }
}
