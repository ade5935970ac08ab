package org.alliancetracker.evaluation.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.evaluation.assessment.Assessment;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.log.StreamModel;
import tools.jackson.databind.json.JsonMapper;

/** How a campaign follows from its events and their sealed answers. */
public final class CampaignModel implements StreamModel<Campaign, EvaluationEvent> {

  private static final EventCodec<EvaluationEvent> CODEC = EvaluationEvents.codec();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String name() {
    return "evaluation";
  }

  @Override
  public String source() {
    return "/evaluation-service";
  }

  @Override
  public String topic() {
    return EvaluationEvents.TOPIC;
  }

  @Override
  public EventCodec<EvaluationEvent> codec() {
    return CODEC;
  }

  @Override
  public Class<Campaign> stateType() {
    return Campaign.class;
  }

  @Override
  public Campaign initial() {
    return Campaign.NONE;
  }

  @Override
  public String allianceId(String stream, Campaign state) {
    return state.allianceId();
  }

  /** No answers here: rows are read by lists. */
  @Override
  public Map<String, Object> row(Campaign state) {
    return Map.of("allianceId", state.allianceId(), "closed", state.isClosed());
  }

  @Override
  public Campaign evolve(Campaign state, Recorded<EvaluationEvent> recorded) {
    return switch (recorded.event()) {
      case EvaluationOpened opened -> new Campaign(recorded.stream(), opened.allianceId(), opened.title(),
          opened.rubricId(), opened.rubricVersion(), opened.deadline(), opened.fictitious(), recorded.recordedAt(),
          opened.evaluators(), List.of(), null, null, null, List.of());
      case AssessmentSubmitted sent ->
          sent(state, recorded, sent.personId(), sent.side(), sent.answered(), sent.asked());
      case AssessmentRevised sent ->
          sent(state, recorded, sent.personId(), sent.side(), sent.answered(), sent.asked());
      case EvaluationClosed closed -> new Campaign(state.id(), state.allianceId(), state.title(), state.rubricId(),
          state.rubricVersion(), state.deadline(), state.fictitious(), state.openedAt(), state.evaluators(),
          state.submissions(), recorded.recordedAt(), closed.reason(), state.scores(), Closing.of(recorded.sealed()).uncounted());
      case ScoresPublished published -> new Campaign(state.id(), state.allianceId(), state.title(), state.rubricId(),
          state.rubricVersion(), state.deadline(), state.fictitious(), state.openedAt(), state.evaluators(),
          state.submissions(), state.closedAt(), state.closingReason(), published.scores(), state.uncounted());
    };
  }

  private static Campaign sent(
      Campaign state, Recorded<EvaluationEvent> recorded, String personId, Side side, int answered, int asked) {
    Assessment assessment = JSON.treeToValue(recorded.sealed(), Assessment.class);
    int revision = state.submissionOf(personId).map(former -> former.revision() + 1).orElse(1);
    Submission sent =
        new Submission(personId, side, revision, recorded.recordedAt(), answered, asked, assessment);
    List<Submission> submissions = new ArrayList<>(state.submissions());
    submissions.replaceAll(former -> former.personId().equals(personId) ? sent : former);
    if (revision == 1) {
      submissions.add(sent);
    }
    return new Campaign(state.id(), state.allianceId(), state.title(), state.rubricId(), state.rubricVersion(),
        state.deadline(), state.fictitious(), state.openedAt(), state.evaluators(), submissions, state.closedAt(),
        state.closingReason(), state.scores(), state.uncounted());
  }
}
