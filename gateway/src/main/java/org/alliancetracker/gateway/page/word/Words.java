package org.alliancetracker.gateway.page.word;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.kit.input.ShownText;
import org.alliancetracker.words.label.Labels;
import org.alliancetracker.words.language.Language;
import org.springframework.context.MessageSource;

/** What a page says, in one language and on one day; a controller method takes it as an argument. */
public final class Words {

  private final MessageSource messages;
  private final Locale locale;
  private final Instant now;
  private final ZoneId zone;

  Words(MessageSource messages, Locale locale, Instant now, ZoneId zone) {
    this.messages = messages;
    this.locale = locale;
    this.now = now;
    this.zone = zone;
  }

  /** The same words where other days count: what is said of an alliance counts its days. */
  public Words in(ZoneId other) {
    return new Words(messages, locale, now, other);
  }

  /** The message of that key; throws NoSuchMessageException for a key the bundles do not have. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
  }

  /** Empty for a key the bundles do not have: codes of other programs may be newer than these words. */
  public Optional<String> find(String key, Object... arguments) {
    return Optional.ofNullable(messages.getMessage(key, arguments.length == 0 ? null : arguments, null, locale));
  }

  public String code(Coded code) {
    return code == null ? notKnown() : labels().of((Enum<?>) code);
  }

  public String stage(Stage stage) {
    return stage == null ? notKnown() : labels().of(stage);
  }

  public String goal(int number) {
    return say("sdg.name", number, say("sdg." + number));
  }

  public String notKnown() {
    return say("not-known");
  }

  /** The text, or that it is not known. */
  public String orNotKnown(String text) {
    return ShownText.isNothing(text) ? notKnown() : text;
  }

  public Labels labels() {
    return new Labels(language());
  }

  public Dates dates() {
    return new Dates(this);
  }

  public Language language() {
    return Language.of(locale);
  }

  public Locale locale() {
    return locale;
  }

  public LocalDate today() {
    return dayOf(now);
  }

  /** The day here at that moment. */
  public LocalDate dayOf(Instant moment) {
    return AllianceDay.at(moment, zone);
  }
}
