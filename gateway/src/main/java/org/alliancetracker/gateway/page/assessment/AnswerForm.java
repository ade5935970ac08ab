package org.alliancetracker.gateway.page.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.gateway.service.evaluation.Campaign;

/**
 * Answers as the form has them, by criterion.
 *
 * @param choices level or code of an abstention
 */
record AnswerForm(Map<String, String> choices, Map<String, String> comments, long revision, String key) {

  private static final String CHOICE = "choice.";
  private static final String COMMENT = "comment.";

  static AnswerForm of(Campaign campaign, String key) {
    Map<String, String> choices = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    for (Campaign.Answer answer : campaign.answers()) {
      put(choices, answer.criterion(), answer.choice());
      put(comments, answer.criterion(), answer.comment());
    }
    return new AnswerForm(choices, comments, campaign.mine() == null ? 0 : campaign.mine().draftRevision(), key);
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
    return new AnswerForm(choices, comments, revision.matches("[0-9]{1,9}") ? Long.parseLong(revision) : 0, fields.getOrDefault("key", ""));
  }

  AnswerForm at(long newRevision) {
    return new AnswerForm(choices, comments, newRevision, key);
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
    if (value != null && !value.isBlank()) {
      map.put(criterion, value.strip());
    }
  }
}
