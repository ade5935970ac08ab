package org.alliancetracker.notification.mail;

import java.util.regex.Pattern;
import org.alliancetracker.notification.letter.PlainText;
import org.alliancetracker.words.text.Graphemes;

/** Why the server did not take a mail, for people and logs: one line, without addresses of people. */
final class Reasons {

  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>]+>?");
  private static final int LONGEST = 300;

  private Reasons() {}

  static String of(Exception failed, String lastAnswer) {
    String said = lastAnswer != null && lastAnswer.matches("(?s)[45]\\d\\d.*") ? lastAnswer : String.valueOf(failed.getMessage());
    String line = ADDRESS.matcher(PlainText.oneLine(said)).replaceAll("<address>");
    return Graphemes.first(line, LONGEST);
  }
}
