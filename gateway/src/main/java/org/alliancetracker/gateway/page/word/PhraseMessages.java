package org.alliancetracker.gateway.page.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Phrases as templates ask for them. */
final class PhraseMessages implements MessageSource {

  private final Phrases phrases;

  PhraseMessages(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public String getMessage(String code, Object[] arguments, String otherwise, Locale locale) {
    return find(code, arguments, locale).orElse(otherwise);
  }

  @Override
  public String getMessage(String code, Object[] arguments, Locale locale) {
    return find(code, arguments, locale).orElseThrow(() -> new NoSuchMessageException(code, locale));
  }

  @Override
  public String getMessage(MessageSourceResolvable asked, Locale locale) {
    Stream<String> codes = Arrays.stream(Objects.requireNonNullElse(asked.getCodes(), new String[0]));
    return codes.flatMap(code -> find(code, asked.getArguments(), locale).stream()).findFirst()
        .or(() -> Optional.ofNullable(asked.getDefaultMessage()))
        .orElseThrow(() -> new NoSuchMessageException(String.valueOf(asked), locale));
  }

  private Optional<String> find(String code, Object[] arguments, Locale locale) {
    return phrases.find(Language.of(locale), code, arguments == null ? new Object[0] : arguments);
  }
}
