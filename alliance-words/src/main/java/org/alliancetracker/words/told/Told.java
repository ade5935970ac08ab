package org.alliancetracker.words.told;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.ContributionKind;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.words.date.SpokenDates;
import org.alliancetracker.words.label.Labels;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;
import org.alliancetracker.words.text.Isolated;

/** What happened, as a line of a mail and as a sentence of a page: one wording for all who tell it. */
public final class Told {

  /** Before it is the key. */
  public static final String KEY = "told.";

  private static final Pattern ENDED = Pattern.compile("[.!?…]\\u2069?$");
  private static final int WHOSE = 3;

  /** Of which kind the code of an event is that has one in its words. */
  private static final Map<String, Class<? extends Enum<?>>> CODES = Map.of("designed", Stage.class, "stage.entered", Stage.class,
      "reopened", Stage.class, "closed", ClosingReason.class, "meeting.held", BodyKind.class, "health.checked", HealthColour.class,
      "member.appointed", MemberRole.class, "member.stood-down", MemberRole.class);

  private final Language language;
  private final Labels labels;
  private final Phrases phrases = Phrases.shared();

  /** What is put in for a place of the phrase; {@code ours} where nobody typed it. */
  private record Put(String text, boolean ours) {}

  public Told(Language language) {
    this.language = language;
    this.labels = new Labels(language);
  }

  /** Without capital and stop: "milestone reached: kick-off". Throws MissingResourceException for an event that is told nowhere. */
  public String line(Fact fact) {
    return phrases.say(language, key(fact), about(fact).text(), day(fact), code(fact), whose(fact).text());
  }

  /** The line with a capital, as it stands in a list: "Milestone reached: kick-off". What people called something keeps its letters. */
  public String heading(Fact fact) {
    OptionalInt first = phrases.first(language, key(fact));
    boolean ours = first.isEmpty() || (first.getAsInt() == WHOSE ? whose(fact) : about(fact)).ours();
    return ours ? labels.begun(line(fact)) : line(fact);
  }

  /** With capital and stop: "Milestone reached: kick-off." */
  public String sentence(Fact fact) {
    return ended(heading(fact));
  }

  /** The sentence of an event of which only the name can be read; empty where that is not enough to say it. */
  public Optional<String> sentence(String event) {
    return phrases.find(language, KEY + event).filter(line -> line.indexOf('{') < 0).map(labels::begun).map(Told::ended);
  }

  /** Its kind and the title somebody gave it, where that says more: "framework agreement (Two houses)". */
  public String agreement(String kind, String title) {
    String label = labels.named(AgreementKind.class, kind);
    return title == null || title.isBlank() || title.equalsIgnoreCase(label) ? label : label + " (" + Isolated.of(title) + ")";
  }

  /** One of whom no more is known: "a partner". */
  public String partner() {
    return phrases.say(language, "nobody.partner");
  }

  private String key(Fact fact) {
    String key = KEY + fact.event();
    return Stream.of(fact.imported() ? ".imported" : "", fact.code() == null ? "" : "." + fact.code(),
            isCoded(fact) || about(fact).text() == null ? "" : ".uncoded", about(fact).text() == null && !isCoded(fact) ? ".untitled" : "",
            fact.day() == null ? ".undated" : "", whose(fact).text() == null ? ".alone" : "")
        .filter(ending -> !ending.isEmpty() && phrases.has(language, key + ending)).findFirst().map(key::concat).orElse(key);
  }

  private static boolean isCoded(Fact fact) {
    return CODES.containsKey(fact.event()) && fact.code() != null;
  }

  private Put about(Fact fact) {
    boolean typed = fact.about() != null && !fact.about().isBlank();
    String thing = fact.event().substring(0, Math.max(0, fact.event().indexOf('.')));
    return switch (thing) {
      case "agreement" -> new Put(agreement(fact.code(), fact.about()), true);
      case "milestone" -> typed ? typed(fact.about()) : new Put(labels.named(MilestoneKind.class, fact.code()), true);
      case "partner" -> typed ? typed(fact.about()) : new Put(partner(), true);
      case "contribution" -> typed ? typed(fact.about())
          : new Put(fact.code() == null ? null : labels.find(ContributionKind.class, fact.code()).orElse(null), true);
      default -> typed(typed ? fact.about() : null);
    };
  }

  private Put whose(Fact fact) {
    boolean known = fact.whose() != null && !fact.whose().isBlank();
    return known || !fact.event().startsWith("contribution.") ? typed(known ? fact.whose() : null)
        : new Put(partner(), true);
  }

  private String code(Fact fact) {
    Class<? extends Enum<?>> kind = CODES.get(fact.event());
    return kind == null ? null : labels.named(kind, fact.code());
  }

  private String day(Fact fact) {
    return fact.day() == null ? null : new SpokenDates(language).on(fact.day());
  }

  private static Put typed(String text) {
    return new Put(text, false);
  }

  private static String ended(String line) {
    return ENDED.matcher(line).find() ? line : line + ".";
  }
}
