package org.alliancetracker.partnership.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Evolve;

/** What came of a change. */
public record Then(Story story, Decision<AllianceEvent> decision) {

  public Then happened(AllianceEvent... events) {
    assertThat(drafts()).extracting(Draft::event).containsExactly(events);
    return this;
  }

  public Then on(String day) {
    assertThat(drafts()).isNotEmpty().extracting(Draft::happenedOn).containsOnly(PartialDate.parse(day));
    return this;
  }

  public Then nothingHappened() {
    assertThat(drafts()).isEmpty();
    return this;
  }

  public Then refused(String code) {
    assertThat(refusal().code()).isEqualTo(code);
    return this;
  }

  public Then refused(String code, String field) {
    assertThat(refusal()).extracting(Refusal::code, Refusal::field).containsExactly(code, field);
    return this;
  }

  public Refusal refusal() {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<AllianceEvent>) decision).refusal();
  }

  public List<Draft<AllianceEvent>> drafts() {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<AllianceEvent>) decision).events();
  }

  /** The alliance with what happened. */
  public Alliance after() {
    return next().alliance();
  }

  /** The story goes on from here. */
  public Story next() {
    Alliance state = story.alliance();
    long version = story.version();
    for (Draft<AllianceEvent> draft : drafts()) {
      version++;
      state = Evolve.evolve(state, new Recorded<>(draft.event(), Story.ID, version, draft.happenedOn(), story.now(),
          story.actor().personId(), draft.imported(), null));
    }
    return new Story(state, version, story.actor(), story.now(), story.erased());
  }
}
