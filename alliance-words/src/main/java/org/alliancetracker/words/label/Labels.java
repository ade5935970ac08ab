package org.alliancetracker.words.label;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import java.util.Optional;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;

/** What the codes of the domain are called, in the middle of a sentence; {@link #begun} is for where one stands alone or comes first. */
public final class Labels {

  private static final String CODE = "code.";

  private final Language language;

  public Labels(Language language) {
    this.language = language;
  }

  /** The code is of the domain: of {@code org.alliancetracker.contract.code}. */
  public String of(Enum<?> code) {
    return Phrases.shared().say(language, CODE + code.getDeclaringClass().getSimpleName() + "." + wire(code));
  }

  /** Empty for null, and for a code that is newer than these words. */
  public Optional<String> find(Class<? extends Enum<?>> kind, String code) {
    return Phrases.shared().find(language, CODE + kind.getSimpleName() + "." + code);
  }

  /** The same; else what a thing of that kind is called of which no more is known: "untitled milestone". */
  public String named(Class<? extends Enum<?>> kind, String code) {
    return find(kind, code).orElseGet(() -> Phrases.shared().say(language, "unnamed." + kind.getSimpleName()));
  }

  /** "2 associations", of 0 or more. */
  public String counted(Side side, long count) {
    return Phrases.shared().say(language, "counted.Side." + side.code(), count);
  }

  /** P, I or C. */
  public String letter(Dimension dimension) {
    return Phrases.shared().say(language, "letter.Dimension." + dimension.code());
  }

  /** The words with a capital letter in front: "Comité de pilotage". */
  public String begun(String words) {
    return UCharacter.toTitleCase(language.locale(), words, BreakIterator.getSentenceInstance(language.locale()),
        UCharacter.TITLECASE_NO_LOWERCASE);
  }

  private static String wire(Enum<?> code) {
    return code instanceof Coded coded ? coded.code() : code.name();
  }
}
