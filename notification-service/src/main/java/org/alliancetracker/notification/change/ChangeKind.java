package org.alliancetracker.notification.change;

/** What a digest can tell of. The order is the order of weight: the first ones make the subject line. */
public enum ChangeKind {
  CLOSED("closed"),
  REOPENED("reopened"),
  AGREEMENT_TERMINATED("agreement.terminated"),
  AGREEMENT_RENEWED("agreement.renewed"),
  AGREEMENT_SIGNED("agreement.signed"),
  AGREEMENT_AMENDED("agreement.amended"),
  STAGE_ENTERED("stage.entered"),
  SCORES_PUBLISHED("scores.published"),
  MILESTONE_REACHED("milestone.reached"),
  PARTNER_JOINED("partner.joined"),
  PARTNER_LEFT("partner.left"),
  PARTNER_RENAMED("partner.renamed"),
  DECISION_TAKEN("decision.taken"),
  WENT_DORMANT("went-dormant"),
  WOKE("woke"),
  EVALUATION_OPENED("evaluation.opened"),
  EVALUATION_NOTED("evaluation.noted"),
  MILESTONE_RESCHEDULED("milestone.rescheduled"),
  MILESTONE_CANCELLED("milestone.cancelled"),
  MILESTONE_PLANNED("milestone.planned"),
  OBJECTIVES_AGREED("objectives.agreed"),
  GOVERNANCE_AGREED("governance.agreed"),
  RUBRIC_FIXED("rubric.fixed"),
  MEETING_HELD("meeting.held"),
  MINUTES_APPROVED("minutes.approved"),
  CONTRIBUTION_PLEDGED("contribution.pledged"),
  CONTRIBUTION_DELIVERED("contribution.delivered"),
  HEALTH_CHECKED("health.checked"),
  DESIGNED("designed"),
  CORRECTED("correction.made");

  private final String event;

  ChangeKind(String event) {
    this.event = event;
  }

  /** As on the wire, without {@code alliance.} and version: what the words of it are found by. */
  public String event() {
    return event;
  }
}
