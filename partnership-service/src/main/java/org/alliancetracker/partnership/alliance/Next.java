package org.alliancetracker.partnership.alliance;

import java.time.Instant;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.envelope.PartialDate;

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
  }

  Alliance at(Instant recordedAt) {
    return new Alliance(description, imported, sources, begunOn, life, partners, members, framework, agreements,
        milestones, meetings, contributions, health, notes, evaluations, corrections, recordedAt);
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
