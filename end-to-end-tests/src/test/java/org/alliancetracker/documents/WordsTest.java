package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the words of all programs: of each pair of files in French and English. */
class WordsTest {

  /** A number or a text, a blank, and a word in the plural: a count that does not look at how many there are. */
  private static final Pattern BARE_COUNT = Pattern.compile("\\{\\d(?:,number)?}[ \u00A0\u202F](\\p{Ll}{2,}[sx])(?![\\p{L}’])");

  /** Words that end as a plural and are none. */
  private static final List<String> NO_PLURALS = List.of("is", "was", "has", "needs", "does", "us", "des", "les", "dans", "sous", "sans",
      "plus", "aux", "vers", "depuis", "pas", "this", "as", "comes", "says", "ends", "invites", "vous");

  static List<Words> bundles() {
    return Words.all();
  }

  @Test
  void allWordsAreLookedAt() {
    assertThat(bundles()).extracting(Words::name).anyMatch(name -> name.startsWith("gateway/"))
        .anyMatch(name -> name.startsWith("notification-service/")).anyMatch(name -> name.startsWith("alliance-words/"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesSayTheSameThings(Words words) {
    assertThat(words.french().keySet()).isEqualTo(words.english().keySet());
    words.english().forEach((key, text) -> assertThat(arguments(words.french().getProperty(key.toString()))).as(key.toString())
        .isEqualTo(arguments(text.toString())));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everythingIsSaidAndApostrophesAreTypographic(Words words) {
    assertThat(words.entries().map(entry -> entry.getValue().toString())).isNotEmpty()
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aCountIsSaidByThePluralRulesOfItsLanguage(Words words) {
    assertThat(words.entries().filter(entry -> countsByHand(entry.getValue().toString()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{0,choice,1#one day|1<{0} days}", "{0} réponses sur {1}", "Les {1} conditions", "il y a {0,number} jours",
      "{0,plural,one{# jour sur {1} jours}other{# jours}}"})
  void theRuleOfPluralsFires(String text) {
    assertThat(countsByHand(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{0} is late", "{0} sur {1}", "{0}, {1}", "{0} depuis {1}", "{0,plural,one{# jour}other{# jours}}"})
  void theRuleOfPluralsLetsOthersBe(String text) {
    assertThat(countsByHand(text)).isFalse();
  }

  private static boolean countsByHand(String text) {
    return text.contains(",choice,") || BARE_COUNT.matcher(text).results().anyMatch(found -> !NO_PLURALS.contains(found.group(1)));
  }

  /** A family of labels has a second home where the same codes stand under one beginning and at least one of them is called the same. */
  @Test
  void labelsOfCodesStandInTheLibraryAlone() {
    List<Words> all = bundles();
    Words library = all.stream().filter(words -> words.name().endsWith("words/codes")).findFirst().orElseThrow();

    assertThat(all.stream().filter(words -> words != library).flatMap(words -> Stream.of(
        copied(words.english(), library.english()), copied(words.french(), library.french())).flatMap(TreeSet::stream))).isEmpty();
  }

  @Test
  void theRuleOfLabelsFires() {
    Properties library = given("code.Side.public", "public bodies", "code.Side.company", "companies");

    assertThat(copied(given("side.public", "Public bodies", "side.company", "firms"), library)).containsExactly("side.");
    assertThat(copied(given("how.public", "Invite one.", "how.company", "Invite another."), library)).isEmpty();
    assertThat(copied(given("head.company", "companies"), library)).isEmpty();
  }

  private static TreeSet<String> copied(Properties words, Properties library) {
    Map<String, List<String>> families = families(library);
    return families(words).entrySet().stream()
        .filter(own -> families.entrySet().stream().anyMatch(family -> {
          List<String> same = own.getValue().stream().filter(family.getValue()::contains).toList();
          return same.size() > 1 && same.stream().anyMatch(code -> words.getProperty(own.getKey() + code)
              .equalsIgnoreCase(library.getProperty(family.getKey() + code)));
        })).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The last parts of keys by what stands before them. */
  private static Map<String, List<String>> families(Properties words) {
    return words.stringPropertyNames().stream().filter(key -> key.contains("."))
        .collect(Collectors.groupingBy(key -> key.substring(0, key.lastIndexOf('.') + 1),
            Collectors.mapping(key -> key.substring(key.lastIndexOf('.') + 1), Collectors.toList())));
  }

  private static Properties given(String... pairs) {
    Properties words = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      words.setProperty(pairs[i], pairs[i + 1]);
    }
    return words;
  }

  /** The numbers of the arguments a phrase uses; what ICU cannot read fails here. */
  private static TreeSet<Integer> arguments(String text) {
    MessagePattern pattern = new MessagePattern(text);
    return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart).filter(part -> part.getType() == Part.Type.ARG_NUMBER)
        .map(Part::getValue).collect(Collectors.toCollection(TreeSet::new));
  }
}
