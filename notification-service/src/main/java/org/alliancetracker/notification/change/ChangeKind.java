package org.alliancetracker.notification.change;

/** What a digest can tell of. The order is the order of weight: the first ones make the subject line. */
public enum ChangeKind {
  CLOSED(About.ELSE),
  REOPENED(About.ELSE),
  AGREEMENT_TERMINATED(About.AGREEMENT),
  AGREEMENT_RENEWED(About.AGREEMENT),
  AGREEMENT_SIGNED(About.AGREEMENT),
  AGREEMENT_AMENDED(About.AGREEMENT),
  STAGE_ENTERED(About.ELSE),
  SCORES_PUBLISHED(About.ELSE),
  MILESTONE_REACHED(About.MILESTONE),
  PARTNER_JOINED(About.PARTNER),
  PARTNER_LEFT(About.PARTNER),
  PARTNER_RENAMED(About.PARTNER),
  DECISION_TAKEN(About.ELSE),
  WENT_DORMANT(About.ELSE),
  WOKE(About.ELSE),
  EVALUATION_OPENED(About.ELSE),
  EVALUATION_NOTED(About.ELSE),
  MILESTONE_RESCHEDULED(About.MILESTONE),
  MILESTONE_CANCELLED(About.MILESTONE),
  MILESTONE_PLANNED(About.MILESTONE),
  OBJECTIVES_AGREED(About.ELSE),
  GOVERNANCE_AGREED(About.ELSE),
  RUBRIC_FIXED(About.ELSE),
  MEETING_HELD(About.ELSE),
  MINUTES_APPROVED(About.ELSE),
  CONTRIBUTION_PLEDGED(About.ELSE),
  CONTRIBUTION_DELIVERED(About.ELSE),
  HEALTH_CHECKED(About.ELSE),
  DESIGNED(About.ELSE),
  CORRECTED(About.ELSE);

  /** What kind of thing has changed, where that has a name of its own. */
  public enum About {
    AGREEMENT,
    MILESTONE,
    PARTNER,
    ELSE
  }

  private final About about;

  ChangeKind(About about) {
    this.about = about;
  }

  public About about() {
    return about;
  }
}
