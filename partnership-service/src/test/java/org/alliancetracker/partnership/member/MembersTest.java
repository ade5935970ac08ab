package org.alliancetracker.partnership.member;

import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static Then appoint(Story story, AppointMember said) {
    return story.when(said, said::decide);
  }

  private static AppointMember chair(String partner, String from, String until) {
    return new AppointMember("olga", MemberRole.COMMITTEE_CHAIR, partner, date(from), date(until), null, null);
  }

  private static Then standDown(Story story, String member) {
    StandDownMember said = new StandDownMember(null, null, null);
    return story.when(said, (alliance, setting) -> said.decide(member, alliance, setting));
  }

  private static PartialDate date(String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  @Test
  void aPersonTakesARoleForAPartnerAndAPeriod() {
    appoint(Story.designed(), chair("ares", "2026-01", "2027")).happened(new MemberAppointed(
        "new-1", "olga", MemberRole.COMMITTEE_CHAIR, "ares", PartialDate.parse("2026-01"), PartialDate.parse("2027")));
  }

  @Test
  void nobodyHoldsOneRoleTwiceAtATime() {
    Story appointed = appoint(Story.designed(), chair("ares", null, null)).next();

    appoint(appointed, chair("ares", null, null)).refused("already-member");
    appoint(appointed, chair("gxo", null, null)).drafts();
  }

  @Test
  void aRoleThatHasEndedMayBeTakenAgain() {
    Story ended = appoint(Story.designed(), chair(null, "2020", "2021")).next();
    appoint(ended, chair(null, null, null)).drafts();

    Story stoodDown = standDown(appoint(Story.designed(), chair(null, null, null)).next(), "new-1")
        .happened(new MemberStoodDown("new-1", "olga", MemberRole.COMMITTEE_CHAIR)).next();
    appoint(stoodDown, chair(null, null, null)).drafts();
    standDown(stoodDown, "new-1").refused("already-stood-down");
  }

  @Test
  void aPeriodEndsAfterItBegins() {
    appoint(Story.designed(), chair(null, "2027", "2026")).refused("ends-before-it-begins", "until");
    appoint(Story.designed(), chair(null, "2026-06", "2026")).drafts();
  }

  @Test
  void aRoleDoesNotEndBeforeItBeganAndOneThatHasNotBegunIsCalledOffOnAnyDay() {
    StandDownMember inMarch = new StandDownMember(PartialDate.parse("2026-03"), null, null);
    Story since = appoint(Story.designed(), chair(null, "2026-04", null)).next();
    Story perhaps = appoint(Story.designed(), chair(null, "2026", null)).next();
    Story notYet = appoint(Story.designed(), chair(null, "2027", null)).next();

    since.when(inMarch, (alliance, setting) -> inMarch.decide("new-1", alliance, setting))
        .refused("ends-before-it-begins", "happenedOn");
    perhaps.when(inMarch, (alliance, setting) -> inMarch.decide("new-1", alliance, setting)).drafts();
    notYet.when(inMarch, (alliance, setting) -> inMarch.decide("new-1", alliance, setting)).drafts();
    standDown(notYet, "new-1").drafts();
  }

  @Test
  void personRoleAndPartnerMustMakeSense() {
    appoint(Story.designed(), new AppointMember(null, MemberRole.OBSERVER, null, null, null, null, null))
        .refused("missing", "personId");
    appoint(Story.designed(), new AppointMember("{\"$ne\":1}", MemberRole.OBSERVER, null, null, null, null, null))
        .refused("not-an-id", "personId");
    appoint(Story.designed(), new AppointMember("olga", null, null, null, null, null, null))
        .refused("missing", "role");
    appoint(Story.designed(), chair("nobody", null, null)).refused("unknown-partner", "partnerId");
    standDown(Story.designed(), "nobody").refused("not-found");
  }
}
