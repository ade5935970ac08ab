package org.alliancetracker.evaluation.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.Decider;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.EventLogs;
import org.alliancetracker.kit.log.Loaded;
import org.alliancetracker.kit.log.Outcome;
import org.springframework.stereotype.Component;

/**
 * The campaigns of all alliances. An alliance's campaigns are numbered, {@code <allianceId>-e1}, {@code -e2} ..., so
 * that they are found by exact keys, always current, without an index beside the log.
 */
@Component
class CampaignLog {

  /** Of one alliance: a list of all of them is answered at once. */
  static final int MOST_OF_AN_ALLIANCE = 100;

  private final EventLog<Campaign, EvaluationEvent> log;

  CampaignLog(EventLogs logs) {
    log = logs.open(new CampaignModel());
  }

  /** Opens under the next free number; who loses the race for a number takes the one after it. */
  Outcome<Campaign, EvaluationEvent> open(OpenCampaign command, Command request) {
    int number = ofAlliance(command.allianceId()).size();
    Outcome<Campaign, EvaluationEvent> outcome;
    do {
      number++;
      outcome = log.execute(id(command.allianceId(), number), request,
          number > MOST_OF_AN_ALLIANCE ? (campaign, now) -> Decision.refused(full()) : command::decide);
    } while (outcome instanceof Outcome.Refused<Campaign, EvaluationEvent> refused
        && refused.refusal().reason() == EvaluationCode.EVALUATION_EXISTS);
    return outcome;
  }

  private static Refusal full() {
    return Refusal.of(EvaluationCode.EVALUATIONS_FULL,
        "An alliance has at most " + MOST_OF_AN_ALLIANCE + " evaluations. Nothing was recorded.");
  }

  Outcome<Campaign, EvaluationEvent> execute(
      String evaluationId, Command request, Decider<Campaign, EvaluationEvent> command) {
    return log.execute(evaluationId, request, command);
  }

  Optional<Loaded<Campaign>> find(String evaluationId) {
    return Optional.of(log.load(evaluationId)).filter(Loaded::exists);
  }

  /** In the order in which they were opened. */
  List<Campaign> ofAlliance(String allianceId) {
    List<Campaign> campaigns = new ArrayList<>();
    Optional<Loaded<Campaign>> next = find(id(allianceId, 1));
    while (next.isPresent()) {
      campaigns.add(next.get().state());
      next = find(id(allianceId, campaigns.size() + 1));
    }
    return campaigns;
  }

  private static String id(String allianceId, int number) {
    return allianceId + "-e" + number;
  }
}
