package org.alliancetracker.gateway.page.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.evaluation.Campaign;
import org.alliancetracker.gateway.service.evaluation.Rubric;

/** An evaluator's page: the questions with the answers given so far. */
record AssessmentView(
    String id, String allianceId, String title, String sentence, String progress, boolean open, boolean fictitious, List<Part> parts,
    long revision, String touched, String key) {

  private static final List<String> ABSTENTIONS = List.of("not_applicable", "cannot_judge");

  /** One of the three impacts. */
  record Part(String code, String name, List<Question> questions) {}

  /** @param missing what was asked for when it was sent and is still not there */
  record Question(String code, String name, String look, List<Option> levels, List<Option> apart, String comment, boolean missing) {}

  record Option(String value, String name, String anchor, boolean chosen) {}

  static AssessmentView of(Campaign campaign, Rubric rubric, AnswerForm form, Set<String> missing, Words words) {
    List<Part> parts = rubric.dimensions().stream().map(part -> new Part(part.code() == null ? "" : part.code().code(),
        part.label().in(words.locale()), part.criteria().stream().map(one -> question(one, rubric, form, missing, words)).toList()))
        .toList();
    boolean open = !campaign.closed() && campaign.mine() != null;
    String title = campaign.title() == null ? words.say("assessment.title") : campaign.title();
    return new AssessmentView(campaign.id(), campaign.allianceId(), title, sentence(campaign, words), progress(rubric, form, words), open,
        campaign.fictitious(), parts, form.revision(), form.touchedText(), form.key());
  }

  /** How much is left, at half a minute each. */
  static String progress(Rubric rubric, AnswerForm form, Words words) {
    long all = rubric.criteria().count();
    long given = rubric.criteria().filter(one -> form.choices().containsKey(one.code())).count();
    return given == all ? words.say("assessment.all-answered", all) : words.say("assessment.progress", given, all, (all - given + 1) / 2);
  }

  private static String sentence(Campaign campaign, Words words) {
    if (campaign.closed()) {
      return words.say("assessment.closed");
    }
    if (campaign.mine() == null) {
      return words.say("assessment.not-asked") + " " + words.say("assessment.answered", campaign.answered(), campaign.evaluators().size());
    }
    String side = words.code(campaign.mine().side());
    String until = campaign.deadline() == null ? "" : " "
        + words.say("assessment.deadline", words.dates().until(campaign.deadline()).text());
    String state = campaign.mine().assessment() == null ? words.say("assessment.asked", side)
        : words.say("assessment.sent", words.dates().ago(campaign.mine().assessment().sentAt()).text());
    return state + until;
  }

  private static Question question(Rubric.Criterion one, Rubric rubric, AnswerForm form, Set<String> missing, Words words) {
    String chosen = form.choices().get(one.code());
    List<Option> levels = rubric.levels().stream().map(level -> new Option(String.valueOf(level.level()), level.name().in(words.locale()),
        level.anchor().in(words.locale()), String.valueOf(level.level()).equals(chosen))).toList();
    List<Option> apart = ABSTENTIONS.stream()
        .map(code -> new Option(code, words.say("assessment." + code), words.say("assessment." + code + ".hint"), code.equals(chosen)))
        .toList();
    return new Question(one.code(), one.label().in(words.locale()), Stream.ofNullable(one.indicator()).map(text -> text.in(words.locale()))
        .findFirst().orElse(null),
        levels, apart, form.comments().getOrDefault(one.code(), ""), missing.contains(one.code()));
  }
}
