package org.alliancetracker.words.told;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.words.label.Labels;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;
import org.alliancetracker.words.text.Isolated;

/**
 * What happened to an alliance, as a line of a mail and as a sentence of a page. Events are called as on the wire, without
 * {@code alliance.} and version: {@code partner.joined}. Arguments: what it is about, its day, its code in words, whose it is
 * or what it was called.
 */
public final class Told {

  /** Before it is the key. */
  public static final String KEY = "told.";

  private static final Pattern ENDED = Pattern.compile("[.!?…]\\u2069?$");

  private final Language language;
  private final Labels labels;

  public Told(Language language) {
    this.language = language;
    this.labels = new Labels(language);
  }

  /** Without capital and stop: "milestone reached: kick-off"; empty for an event that has no such line. */
  public Optional<String> line(String event, Object... arguments) {
    return Phrases.shared().find(language, KEY + event, arguments);
  }

  /** The line with both: "Milestone reached: kick-off." What people called something keeps its letters. */
  public Optional<String> sentence(String event, Object... arguments) {
    boolean ours = Phrases.shared().beginsItself(language, KEY + event);
    return line(event, arguments).map(line -> ours ? labels.begun(line) : line)
        .map(line -> ENDED.matcher(line).find() ? line : line + ".");
  }

  /** Its kind and the title somebody gave it, where that says more: "framework agreement (Two houses)". */
  public String agreement(String kind, String title) {
    String label = labels.named(AgreementKind.class, kind);
    return title == null || title.isBlank() || title.equalsIgnoreCase(label) ? label : label + " (" + Isolated.of(title) + ")";
  }
}
