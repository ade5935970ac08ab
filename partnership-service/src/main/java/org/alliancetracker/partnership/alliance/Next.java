package org.alliancetracker.partnership.alliance;

import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Recorded;

/** The next state: the old one with one part exchanged. It exists because a record has no such step of its own. */
final class Next {

  private Description description;
  private boolean imported;
  private List<String> sources;
  private PartialDate begunOn;
  private Life life;
  private Partners partners;
  private Members members;
  private Framework framework;
  private Agreements agreements;
  private Milestones milestones;
  private Meetings meetings;
  private Contributions contributions;
  private HealthChecks health;
  private Notes notes;
  private Evaluations evaluations;
  private List<Correction> corrections;
  private PartialDate lastHappenedOn;

  Next(Alliance was) {
    description = was.description();
    imported = was.imported();
    sources = was.sources();
    begunOn = was.begunOn();
    life = was.life();
    partners = was.partners();
    members = was.members();
    framework = was.framework();
    agreements = was.agreements();
    milestones = was.milestones();
    meetings = was.meetings();
    contributions = was.contributions();
    health = was.health();
    notes = was.notes();
    evaluations = was.evaluations();
    corrections = was.corrections();
    lastHappenedOn = was.lastHappenedOn();
  }

  /** With the two times of what was recorded last. */
  Alliance at(Recorded<AllianceEvent> last) {
    PartialDate day = last.happenedOn();
    if (saysWhen(last) && (lastHappenedOn == null || day.lastDay().isAfter(lastHappenedOn.lastDay()))) {
      lastHappenedOn = day;
    }
    return new Alliance(description, imported, sources, begunOn, life, partners, members, framework, agreements,
        milestones, meetings, contributions, health, notes, evaluations, corrections, last.recordedAt(),
        lastHappenedOn);
  }

  /** Of the past nobody enters what happened on the very day of entering it: that day stands where none was said. */
  private boolean saysWhen(Recorded<AllianceEvent> last) {
    LocalDate entered = AllianceDay.at(last.recordedAt(), AllianceDay.zone(description == null ? null : description.zone()));
    return !last.imported() || !last.happenedOn().equals(PartialDate.of(entered));
  }

  Next designed(AllianceDesigned event, PartialDate day, boolean late) {
    description = event.description();
    sources = event.sources();
    begunOn = day;
    imported = late;
    return with(Life.begun(event.initialStage(), day));
  }

  Next with(Description now) {
    description = now;
    return this;
  }

  Next with(Life now) {
    life = now;
    return this;
  }

  Next with(Partners now) {
    partners = now;
    return this;
  }

  Next with(Members now) {
    members = now;
    return this;
  }

  Next with(Framework now) {
    framework = now;
    return this;
  }

  Next with(Agreements now) {
    agreements = now;
    return this;
  }

  Next with(Milestones now) {
    milestones = now;
    return this;
  }

  Next with(Meetings now) {
    meetings = now;
    return this;
  }

  Next with(Contributions now) {
    contributions = now;
    return this;
  }

  Next with(HealthChecks now) {
    health = now;
    return this;
  }

  Next with(Notes now) {
    notes = now;
    return this;
  }

  Next with(Evaluations now) {
    evaluations = now;
    return this;
  }

  Next with(Correction added) {
    corrections = Listed.with(corrections, added);
    return this;
  }
}
