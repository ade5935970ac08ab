package org.alliancetracker.gateway.page.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the pages: each file of the folder {@code messages} is one bundle, so that a new page adds its own and edits no list. */
@Configuration(proxyBeanMethods = false)
class Bundles {

  private static final String FOLDER = "messages/";
  private static final String FRENCH = "_fr";
  private static final String END = ".properties";

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(names().stream().map(FOLDER::concat).toArray(String[]::new));
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    // so that a message is read in one way, with arguments or without
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  /** In alphabetical order, such as {@code alliance}. */
  static List<String> names() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + END))
          .map(Resource::getFilename).map(name -> name.substring(0, name.length() - END.length()))
          .filter(name -> !name.endsWith(FRENCH)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
