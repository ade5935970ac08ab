package org.alliancetracker.partnership.refusal;

import org.alliancetracker.kit.decision.RefusalCode;

/** The codes that only this service refuses with. */
public enum PartnershipCode implements RefusalCode {
  DUE_AND_REACHED(400, "A milestone is either planned or reached"),
  NAMED_TWICE(400, "A partner is named twice"),
  NOT_A_TARGET(400, "There is no such target of the sustainable development goals"),
  NOT_OPEN(400, "An alliance is reopened into a stage that is open"),
  NOT_REACHED(400, "Evidence belongs to a milestone that is reached"),
  ONLY_IMPORTED(400, "Only history entered late may begin in another stage"),
  OTHER_PERSON(400, "The body names another person than the address"),
  TWO_DAYS(400, "Two fields give different days for one thing"),
  UNKNOWN_MEETING(400, "The alliance has no such meeting"),
  UNKNOWN_PARTNER(400, "The alliance has no such partner"),
  ROLE_NOT_YOURS_TO_GIVE(403, "The role is given by those who stand above it"),
  NOT_YET(404, "Nothing is known of the alliance at that time"),
  AGREEMENT_ENDED(409, "The agreement has ended"),
  ALLIANCE_CLOSED(409, "The alliance is closed"),
  ALLIANCE_FULL(409, "The alliance holds no more of this"),
  ALLIANCE_EXISTS(409, "The alliance exists already"),
  ALREADY_IN_STAGE(409, "The alliance is in this stage already"),
  ALREADY_MEMBER(409, "The person holds the role already"),
  ALREADY_NOTED(409, "The result was noted already"),
  ALREADY_STOOD_DOWN(409, "The role has ended already"),
  EVALUATION_OPEN(409, "The evaluation is still open"),
  GATE_NOT_PASSED(409, "The gate asks for more than there is"),
  LAST_MANAGER(409, "The alliance would have no manager"),
  MILESTONE_CANCELLED(409, "The milestone was cancelled"),
  MILESTONE_REACHED(409, "The milestone is reached already"),
  MINUTES_APPROVED(409, "The minutes were approved already"),
  MINUTES_NOT_SENT(409, "The minutes were not sent yet"),
  MINUTES_SENT(409, "The minutes were sent already"),
  NO_SUCH_WAY(409, "No way leads from this stage to that one"),
  NOT_CLOSED(409, "The alliance is open"),
  PARTNER_EXISTS(409, "A partner of this name takes part already"),
  PARTNER_LEFT(409, "The partner has left already"),
  PERSON_ERASED(409, "The person was erased"),
  PERSON_EXISTS(409, "A person with this id exists already");

  private final int status;
  private final String title;

  PartnershipCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
