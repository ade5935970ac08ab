package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** French says nobody is a man: what is said to a person or of one has no gender, or both. */
class NeutralFrenchTest {

  private static final String BETWEEN = "(?: (?:plus|pas|déjà|encore|jamais|toujours|bien))*";

  private static final List<Pattern> MASCULINE = List.of(
      // a participle that agrees with who reads: vous êtes connecté, vous étiez déconnecté, vous serez évalués
      pattern("vous (?:n’)?(?:vous )?(?:êtes|étiez|serez|seriez|avez été)" + BETWEEN + " \\p{L}+és?\\b"),
      pattern("vous (?:n’)?(?:êtes|étiez|serez)" + BETWEEN + " (?:seul|connu|inscrit|exclu|prêt|sûr|absent|présent)s?\\b"),
      pattern("vous seuls?\\b"),
      // nobody is masculine to the grammar: personne n’est invité
      pattern("personne n’(?:est|a été|était)" + BETWEEN + " \\p{L}+é\\b"),
      // a name of who does something that has another form for a woman
      pattern("\\b(?:\\p{L}+ateur|acteur|exploitant|salarié|employé|délégué|invité|président|directeur|référent)s?\\b"
          + "(?!·| ou | public)"),
      // a name that has but one form, made a man's by the word before it: un responsable, tous les membres
      pattern("\\b(?:un|le|du|au|aucun|dernier|nouveau|tous les|certains) (?:responsable|membre|destinataire|bénéficiaire)s?\\b"));

  /** Things that act and are no persons. */
  private static final List<String> THINGS = List.of("indicateur", "navigateur");

  static List<Words> bundles() {
    return Words.all();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void nobodyIsCalledAMan(Words words) {
    assertThat(words.french().entrySet().stream().filter(entry -> isMasculine(entry.getValue().toString())).map(Map.Entry::getKey))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Non enregistré : vous n’êtes plus connecté.", "Vous étiez déconnecté au moment de l’envoi.",
      "Vous vous êtes reconnecté depuis.", "ce sur quoi vous serez évalués", "Vous seul pouvez le voir.", "Vous n’êtes pas seul.",
      "Personne n’est invité.", "Le premier administrateur", "les évaluateurs sont en désaccord", "prévenez l’exploitant",
      "engagement des salariés", "adressez-vous au responsable", "Le dernier responsable reste", "tous les membres de l’alliance"})
  void theRuleFires(String text) {
    assertThat(isMasculine(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Votre session a pris fin.", "Vous êtes membre du comité ou responsable de cette alliance.", "Vous avez envoyé.",
      "Personne n’a encore répondu.", "une personne invitée", "acteur public", "Le navigateur a envoyé deux fois une partie",
      "adressez-vous à la personne responsable", "une lettre d’invitation"})
  void theRuleLetsOthersBe(String text) {
    assertThat(isMasculine(text)).isFalse();
  }

  private static boolean isMasculine(String text) {
    return MASCULINE.stream().anyMatch(pattern -> pattern.matcher(text).results()
        .anyMatch(found -> THINGS.stream().noneMatch(thing -> found.group().toLowerCase().startsWith(thing))));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
