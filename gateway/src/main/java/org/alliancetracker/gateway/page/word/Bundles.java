package org.alliancetracker.gateway.page.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.alliancetracker.words.phrase.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the pages: each file of the folder {@code messages} is one bundle, so that a new page adds its own and edits no list.
 * What mails say too is in the library of words.
 */
@Configuration(proxyBeanMethods = false)
class Bundles {

  private static final String FOLDER = "messages/";
  private static final String FRENCH = "_fr";
  private static final String END = ".properties";

  @Bean
  MessageSource messageSource() {
    return new PhraseMessages(Phrases.of(Bundles.class.getClassLoader(), names().stream().map(FOLDER::concat).toList()));
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
