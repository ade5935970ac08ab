package org.alliancetracker.gateway.page.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.route.Reply;
import tools.jackson.databind.JsonNode;

/**
 * What a refusal says about the questions.
 *
 * @param criteria  those it is about, in its order
 * @param mayBePartial whether it may be sent as it is all the same
 * @param revision of the draft that another page saved meanwhile; 0 where none did
 */
record Refused(Set<String> criteria, boolean mayBePartial, long revision) {

  private static final Pattern ANSWER = Pattern.compile("answers\\[(\\d{1,4})].*");

  static Refused of(Reply refusal, AnswerForm form) {
    Set<String> criteria = new LinkedHashSet<>();
    refusal.body().path("criteria").valueStream().map(JsonNode::asString).forEach(criteria::add);
    Matcher answer = ANSWER.matcher(refusal.body().path("field").asString(""));
    List<String> sent = form.answers().stream().map(one -> one.criterion()).toList();
    if (answer.matches() && Integer.parseInt(answer.group(1)) < sent.size()) {
      criteria.add(sent.get(Integer.parseInt(answer.group(1))));
    }
    return new Refused(criteria, refusal.code().equals("criteria-unanswered"), refusal.body().path("currentVersion").asLong(0));
  }

  /** The next save of what is typed here is meant to count beside what another page saved meanwhile. */
  boolean isBehind() {
    return revision > 0;
  }

  /** The first question it is about; null for none. */
  String fieldOf(String ofTheService) {
    return criteria.stream().findFirst().orElse(null);
  }
}
