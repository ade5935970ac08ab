package org.alliancetracker.partnership.member;

import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

/** An alliance is not left without a manager by accident; mia manages it from the beginning. */
class LastManagerTest {

  private static final String MIA = "member-1";

  private static MemberAppointed manager(String id, String from, String until) {
    return new MemberAppointed(id, id, MemberRole.MANAGER, null, date(from), date(until));
  }

  private static PartialDate date(String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  private static Then standDown(Story story, String member, Boolean evenIfLast) {
    StandDownMember said = new StandDownMember(null, null, evenIfLast);
    return story.when(said, (alliance, setting) -> said.decide(member, alliance, setting));
  }

  private static Then standDown(Story story, String member) {
    return standDown(story, member, null);
  }

  @Test
  void theOnlyManagerNeitherLeavesNorIsStoodDown() {
    standDown(Story.designed(), MIA).refused("last-manager");
    standDown(Story.designed().asAdministrator(), MIA).refused("last-manager");
  }

  @Test
  void aManagerMayGoWhenAnotherStays() {
    Story two = Story.designed().given(manager("nora", null, null));

    Story one = standDown(two, MIA).happened(new MemberStoodDown(MIA, Story.MANAGER, MemberRole.MANAGER)).next();
    standDown(one.as("nora"), "nora").refused("last-manager");
  }

  @Test
  void whoIsNotYetOrNoMoreAManagerDoesNotCount() {
    standDown(Story.designed().given(manager("nora", "2026-12", null)), MIA).refused("last-manager");
    standDown(Story.designed().given(manager("nora", "2020", "2021")), MIA).refused("last-manager");
    standDown(Story.designed().given(manager("nora", null, null),
        new MemberStoodDown("nora", "nora", MemberRole.MANAGER)), MIA).refused("last-manager");
  }

  @Test
  void whoWasErasedIsNobodyWhoStaysAndNobodyWhoIsMissed() {
    Story two = Story.designed().given(new MemberAppointed("nora", "nora", MemberRole.MANAGER, "ares", null, null)).asAdministrator();

    standDown(two.erased("nora"), MIA).refused("last-manager");
    standDown(two.erased("nora"), "nora").drafts();
  }

  @Test
  void anAllianceDoesNotRunOutOfManagersByADate() {
    Story untilDecember = Story.designed().given(manager("nora", null, "2026-12"));
    standDown(untilDecember, MIA).refused("last-manager");
    standDown(untilDecember, "nora").drafts();

    Story bothEnd = Story.designed().given(
        manager("nora", null, "2027-06"), manager("olga", null, "2027"), new MemberStoodDown(MIA, "mia", MemberRole.MANAGER));
    standDown(bothEnd.as("olga"), "olga").refused("last-manager");
    standDown(bothEnd.as("olga"), "nora").drafts();
  }

  @Test
  void otherRolesAndRolesThatHaveEndedMayAlwaysBeStoodDown() {
    standDown(Story.designed().given(manager("nora", "2020", "2021")), "nora").drafts();
    standDown(Story.designed().given(
        new MemberAppointed("obs", "obs", MemberRole.OBSERVER, null, null, null)), "obs").drafts();
  }

  @Test
  void anAdministratorMayChooseToLeaveAnAllianceWithoutAManager() {
    standDown(Story.designed().asAdministrator(), MIA, true).drafts();
    standDown(Story.designed(), MIA, true).refused("not-allowed");
  }

  @Test
  void whoIsManagerForAPartnerThatLeftDoesNotCount() {
    MemberAppointed forAres = new MemberAppointed("nora", "nora", MemberRole.MANAGER, "ares", null, null);

    standDown(Story.designed().given(forAres), MIA).drafts();
    standDown(Story.designed().given(forAres, new PartnerLeft("ares", null)), MIA).refused("last-manager");
  }
}
