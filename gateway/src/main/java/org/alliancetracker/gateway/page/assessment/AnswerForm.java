package org.alliancetracker.gateway.page.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.gateway.service.evaluation.Campaign;
import org.alliancetracker.kit.input.ShownText;

/**
 * Answers as the form has them, by criterion.
 *
 * @param choices level or code of an abstention
 * @param revision of the draft that the page began with
 * @param touched criteria that were changed in this page since; null where no script counts them
 */
record AnswerForm(Map<String, String> choices, Map<String, String> comments, long revision, Set<String> touched, String key) {

  private static final String CHOICE = "choice.";
  private static final String COMMENT = "comment.";
  private static final String COUNTED = "counted";

  static AnswerForm of(Campaign campaign, String key) {
    Map<String, String> choices = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    for (Campaign.Answer answer : campaign.answers()) {
      put(choices, answer.criterion(), answer.choice());
      put(comments, answer.criterion(), answer.comment());
    }
    return new AnswerForm(choices, comments, campaign.mine() == null ? 0 : campaign.mine().draftRevision(), null, key);
  }

  static AnswerForm sent(Map<String, String> fields) {
    Map<String, String> choices = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(CHOICE)) {
        put(choices, name.substring(CHOICE.length()), value);
      } else if (name.startsWith(COMMENT)) {
        put(comments, name.substring(COMMENT.length()), value);
      }
    });
    String revision = fields.getOrDefault("revision", "0");
    return new AnswerForm(choices, comments, revision.matches("[0-9]{1,9}") ? Long.parseLong(revision) : 0,
        touched(fields.getOrDefault("touched", "")), fields.getOrDefault("key", ""));
  }

  /** As the script of the page writes them: a mark that it counts, then the codes. */
  private static Set<String> touched(String text) {
    return text.startsWith(COUNTED) ? Set.copyOf(Arrays.asList(text.split(" "))) : null;
  }

  /** For the page, so that what was touched before it was shown again still counts. */
  String touchedText() {
    return touched == null ? "" : Stream.concat(Stream.of(COUNTED), touched.stream().filter(code -> !code.equals(COUNTED)).sorted())
        .collect(Collectors.joining(" "));
  }

  /**
   * Put together with what another page of the same person saved meanwhile: what was touched here counts as it is here, the rest as it
   * is there. Where nobody counts what is touched, what is answered here counts.
   */
  AnswerForm over(AnswerForm saved) {
    Map<String, String> both = new LinkedHashMap<>(saved.choices);
    Map<String, String> said = new LinkedHashMap<>(saved.comments);
    if (touched != null) {
      touched.forEach(code -> {
        both.remove(code);
        said.remove(code);
      });
    }
    choices.entrySet().stream().filter(each -> counts(each.getKey())).forEach(each -> both.put(each.getKey(), each.getValue()));
    comments.entrySet().stream().filter(each -> counts(each.getKey())).forEach(each -> said.put(each.getKey(), each.getValue()));
    return new AnswerForm(both, said, revision, touched, key);
  }

  private boolean counts(String criterion) {
    return touched == null || touched.contains(criterion);
  }

  AnswerForm at(long newRevision) {
    return new AnswerForm(choices, comments, newRevision, touched, key);
  }

  /** As evaluation-service wants them; a criterion that has neither choice nor comment is left out. */
  List<Campaign.Answer> answers() {
    return Stream.concat(choices.keySet().stream(), comments.keySet().stream()).distinct().map(this::answer).toList();
  }

  private Campaign.Answer answer(String criterion) {
    String choice = choices.get(criterion);
    boolean level = choice != null && choice.matches("[0-9]");
    return new Campaign.Answer(criterion, level ? Integer.valueOf(choice) : null, level ? null : choice, comments.get(criterion));
  }

  private static void put(Map<String, String> map, String criterion, String value) {
    if (!ShownText.isNothing(value)) {
      map.put(criterion, ShownText.orNull(value));
    }
  }
}
