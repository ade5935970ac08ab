package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and mails have no words of their own for what an event says: those are the library's. */
class EventsAreToldOnceTest {

  private static final String TOLD = "told.";

  /** That something is late is a state too, and pages have a heading for it. */
  private static final String A_STATE = "told.milestone.fell-overdue";

  /** Beginnings of keys that said an event once. */
  private static final List<String> SECOND_HOMES = List.of("history.alliance.", "change.");

  /** The news of a subject line, which counts all events of a kind. */
  private static final String COUNTS = "head.";

  @Test
  void whatHappenedIsSaidByTheLibraryAlone() {
    List<Words> all = Words.all();
    Words library = all.stream().filter(words -> words.name().endsWith("words/told")).findFirst().orElseThrow();

    assertThat(all.stream().filter(words -> !words.name().startsWith("alliance-words/"))
        .flatMap(words -> Stream.of(second(words.english(), library.english()), second(words.french(), library.french())))
        .flatMap(Set::stream)).isEmpty();
  }

  @Test
  void theRuleFires() {
    Properties library = given("told.agreement.signed", "{0} signed", "told.minutes.sent", "minutes sent");

    assertThat(second(given("a.b", "Minutes sent: {0}."), library)).containsExactly("a.b");
    assertThat(second(given("change.MINUTES_SENT", "they were sent"), library)).containsExactly("change.MINUTES_SENT");
    assertThat(second(given("a.b", "Send the minutes.", "a.c", "signed {0}", "head.MINUTES_SENT", "minutes sent"), library)).isEmpty();
  }

  private static Set<String> second(Properties words, Properties library) {
    Set<String> told = library.stringPropertyNames().stream().filter(key -> key.startsWith(TOLD))
        .filter(key -> !key.startsWith(A_STATE)).map(key -> bare(library.getProperty(key)))
        .filter(text -> text.contains(" ")).collect(Collectors.toSet());
    return words.stringPropertyNames().stream().filter(key -> !key.startsWith(COUNTS))
        .filter(key -> SECOND_HOMES.stream().anyMatch(key::startsWith) || told.contains(bare(words.getProperty(key))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words alone: without what is put in, signs and capitals. */
  private static String bare(String phrase) {
    return phrase.replaceAll("\\{\\d}", " ").replaceAll("[^\\p{L}’-]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static Properties given(String... pairs) {
    Properties words = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      words.setProperty(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}
