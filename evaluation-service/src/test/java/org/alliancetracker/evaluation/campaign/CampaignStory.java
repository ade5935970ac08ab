package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.decision.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** given commands, when one more, then events or a refusal; sealed payloads pass through JSON as in the log. */
final class CampaignStory {

  static final String ID = "a1-e1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CampaignModel model = new CampaignModel();
  private final List<EvaluationEvent> events = new ArrayList<>();
  private Campaign state = Campaign.NONE;
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private Decision<EvaluationEvent> last;

  CampaignStory at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** The command is accepted and its events hold from now on. */
  CampaignStory given(BiFunction<Campaign, Instant, Decision<EvaluationEvent>> command) {
    when(command);
    assertThat(last).as("given").isInstanceOf(Decision.Accepted.class);
    return this;
  }

  CampaignStory when(BiFunction<Campaign, Instant, Decision<EvaluationEvent>> command) {
    last = command.apply(state, now);
    if (last instanceof Decision.Accepted<EvaluationEvent> accepted) {
      JsonNode sealed = accepted.sealed() == null ? null : JSON.readTree(JSON.writeValueAsString(accepted.sealed()));
      for (Draft<EvaluationEvent> draft : accepted.events()) {
        events.add(draft.event());
        state = model.evolve(state,
            new Recorded<>(draft.event(), ID, events.size(), draft.happenedOn(), now, "p", draft.imported(), sealed));
      }
    }
    return this;
  }

  List<EvaluationEvent> thenEvents() {
    assertThat(last).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<EvaluationEvent>) last).events().stream().map(Draft::event).toList();
  }

  Refusal thenRefused() {
    assertThat(last).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<EvaluationEvent>) last).refusal();
  }

  Campaign state() {
    return state;
  }
}
