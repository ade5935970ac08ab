package org.alliancetracker.gateway.page.word;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real words, in either language, on 22 November 2026. */
public final class SpokenWords {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private SpokenWords() {}

  public static Words in(Locale language) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "messages-pages", "messages-trouble", "messages-codes", "messages-history");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages, language, TODAY);
  }
}
