package org.alliancetracker.evaluation.input;

import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;

/** Words that people write: stripped, bounded, and without control characters, which could break a mail's header. */
public final class PlainText {

  public static final int LINE = 200;
  public static final int PARAGRAPH = 2000;

  private PlainText() {}

  /** The words without blanks around them; null where nothing is left. */
  public static String orNull(String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }

  /** At most {@value #LINE} characters on one line. */
  public static Optional<Refusal> problemInLine(String field, String said) {
    return tooLong(field, said, LINE).or(() -> unprintable(field, said, false));
  }

  /** At most {@value #PARAGRAPH} characters, lines and tabs allowed. */
  public static Optional<Refusal> problemInParagraph(String field, String said) {
    return tooLong(field, said, PARAGRAPH).or(() -> unprintable(field, said, true));
  }

  private static Optional<Refusal> tooLong(String field, String said, int most) {
    if (said == null || said.length() <= most) {
      return Optional.empty();
    }
    return Optional.of(Refusal.invalid("too-long", field, "Write at most " + most + " characters here."));
  }

  private static Optional<Refusal> unprintable(String field, String said, boolean lines) {
    boolean clean = said == null
        || said.chars().allMatch(c -> !Character.isISOControl(c) || lines && (c == '\n' || c == '\r' || c == '\t'));
    return clean ? Optional.empty()
        : Optional.of(Refusal.invalid("control-characters", field, "Remove the control characters from this text."));
  }
}
