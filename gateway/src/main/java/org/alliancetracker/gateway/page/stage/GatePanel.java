package org.alliancetracker.gateway.page.stage;

import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;

/**
 * What the way onward asks for, and the ways there are; null for an alliance that is closed.
 *
 * @param sentence how many conditions are met
 * @param mayPass whether the person may move the alliance at all
 */
public record GatePanel(
    String sentence, List<Asked> asked, boolean allMet, List<Way> ways, List<Choice> closingReasons, boolean mayPass) {

  /** One condition; {@code kind} is the milestone that fulfils it, or null where another deed does. */
  public record Asked(String words, boolean met, String how, String kind) {}

  /** A stage one may enter from here. */
  public record Way(String to, String words) {}

  private static final Map<GateCondition, String> MILESTONES = Map.of(GateCondition.LAUNCHED, "kickoff",
      GateCondition.COMMITTEE_HELD, "steering_committee", GateCondition.REVIEW_DUE, "mid_term_review");

  public static GatePanel of(Alliance alliance, Words words) {
    List<Way> ways = ways(alliance.stage(), words);
    if (ways.isEmpty()) {
      return null;
    }
    List<Asked> asked = alliance.gate().stream().filter(one -> one.condition() != null).map(one -> asked(one, words)).toList();
    long met = asked.stream().filter(Asked::met).count();
    boolean allMet = met == asked.size();
    return new GatePanel(words.say(allMet ? "gate.all-met" : "gate.some-met", met, asked.size()), asked, allMet, ways,
        Choice.of(ClosingReason.values(), null, words), alliance.may("WRITE"));
  }

  private static Asked asked(Alliance.Condition one, Words words) {
    String name = one.condition().code();
    return new Asked(words.code(one.condition()), one.met(), one.met() ? null : words.say("gate.how." + name),
        MILESTONES.get(one.condition()));
  }

  private static List<Way> ways(Stage from, Words words) {
    if (from == null) {
      return List.of();
    }
    return switch (from) {
      case DESIGN -> List.of(way(Stage.STEERING, "gate.enter.STEERING", words));
      case STEERING -> List.of(way(Stage.EVALUATION, "gate.enter.EVALUATION", words));
      case EVALUATION -> List.of(way(Stage.STEERING, "gate.revise", words), way(Stage.DESIGN, "gate.refound", words));
      case CLOSED -> List.of();
    };
  }

  private static Way way(Stage to, String key, Words words) {
    return new Way(to.name(), words.say(key));
  }
}
