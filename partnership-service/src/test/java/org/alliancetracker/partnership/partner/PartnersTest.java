package org.alliancetracker.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerRenamed;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Partner;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class PartnersTest {

  private static final PartialDate IN_2015 = PartialDate.parse("2015");

  private static Then join(Story story, String name) {
    AddPartner said = new AddPartner(name, ActorType.FOUNDATION, null, null, IN_2015, null);
    return story.when(said, said::decide);
  }

  private static Then rename(Story story, String id, String name) {
    RenamePartner said = new RenamePartner(name, IN_2015, null);
    return story.when(said, (alliance, setting) -> said.decide(id, alliance, setting));
  }

  private static Then leave(Story story, String id) {
    return leave(story, id, null);
  }

  private static Then leave(Story story, String id, PartialDate day) {
    LeavePartner said = new LeavePartner("moved on", day, null, null);
    return story.when(said, (alliance, setting) -> said.decide(id, alliance, setting));
  }

  @Test
  void aPartnerJoinsOnTheDaySaid() {
    join(Story.designed(), "Fondation X")
        .happened(new PartnerJoined("new-1", "Fondation X", ActorType.FOUNDATION, List.of(), null)).on("2015");
  }

  @Test
  void noTwoPartnersHaveTheSameName() {
    join(Story.designed(), "  arès ").refused("partner-exists");
    join(Story.designed(), "Log'ins").drafts();
  }

  @Test
  void whatDiffersByNothingSeenIsTheSamePartner() {
    for (String again : List.of("Ares\u200B", "A\u00ADres", "\u3164Ares", "\uFF21res", "Ares\uFE0F", "'Ares'", "\u2019Ares\u02BC")) {
      join(Story.designed(), again).refused("partner-exists");
      rename(Story.designed(), "gxo", again).refused("partner-exists");
    }
    join(Story.designed(), "Ares+").drafts();
    join(Story.designed(), "Ares \uD83C\uDF33").drafts();
  }

  @Test
  void aRenamedPartnerKeepsAllItsFormerNames() {
    Story renamed = rename(Story.designed(), "gxo", "GXO Logistics")
        .happened(new PartnerRenamed("gxo", "GXO Logistics", "GXO")).next();
    Partner now = renamed.alliance().partners().find("gxo").orElseThrow();

    assertThat(now.name()).isEqualTo("GXO Logistics");
    assertThat(now.formerNames()).containsExactly("XPO", "GXO");
  }

  @Test
  void aPartnerMayChangeOnlyTheSpellingOfItsName() {
    rename(Story.designed(), "ares", "ARES").happened(new PartnerRenamed("ares", "ARES", "Ares"));
    rename(Story.designed(), "ares", "Ares").nothingHappened();
    rename(Story.designed(), "ares", "GXO").refused("partner-exists");
  }

  @Test
  void aPartnerLeavesOnceAndItsNameIsFreeAgain() {
    Story left = leave(Story.designed(), "ares").happened(new PartnerLeft("ares", "moved on")).next();

    assertThat(left.alliance().partners().find("ares").orElseThrow().takesPart()).isFalse();
    leave(left, "ares").refused("partner-left");
    join(left, "Ares").drafts();
  }

  @Test
  void aPartnerDoesNotLeaveBeforeItJoined() {
    Story joined = join(Story.designed(), "Fondation X").next();

    leave(joined, "new-1", PartialDate.parse("2014-12")).refused("ends-before-it-begins", "happenedOn");
    leave(joined, "new-1", PartialDate.parse("2015-02")).drafts();
  }

  @Test
  void aNameThatCameBackIsNotAmongTheFormerOnes() {
    Story renamed = rename(rename(Story.designed(), "gxo", "GXO Logistics").next(), "gxo", "GXO").next();
    Story again = rename(renamed, "gxo", "GXO Logistics").next();
    AddPartner joins = new AddPartner("Ex", null, List.of("Ex", "Why"), null, null, null);

    assertThat(renamed.alliance().partners().find("gxo").orElseThrow().formerNames()).containsExactly("XPO", "GXO Logistics");
    assertThat(again.alliance().partners().find("gxo").orElseThrow().formerNames()).containsExactly("XPO", "GXO");
    assertThat(Story.designed().when(joins, joins::decide).after().partners().find("new-1").orElseThrow().formerNames())
        .containsExactly("Why");
  }

  @Test
  void nobodyUnknownIsRenamedOrLeaves() {
    rename(Story.designed(), "nobody", "B").refused("not-found");
    leave(Story.designed(), "nobody").refused("not-found");
  }

  @Test
  void withAPartnerNoManagerLeavesWhoWasErased() {
    Story both = Story.designed().given(new MemberAppointed("nora", "nora", MemberRole.MANAGER, "ares", null, null));

    leave(both.erased(Story.MANAGER).as("nora"), "ares").refused("last-manager");
    leave(both.erased("nora"), "ares").drafts();
  }

  @Test
  void aPartnerDoesNotLeaveWithTheLastManager() {
    Story onlyForAres = Story.designed().given(new MemberAppointed("nora", "nora", MemberRole.MANAGER, "ares", null, null),
        new MemberStoodDown("member-1", Story.MANAGER, MemberRole.MANAGER)).as("nora");
    LeavePartner evenIfLast = new LeavePartner(null, null, null, true);

    leave(onlyForAres, "ares").refused("last-manager");
    leave(onlyForAres, "gxo").drafts();
    onlyForAres.when(evenIfLast, (alliance, setting) -> evenIfLast.decide("ares", alliance, setting)).refused("last-manager");
    onlyForAres.asAdministrator().when(evenIfLast, (alliance, setting) -> evenIfLast.decide("ares", alliance, setting)).drafts();
    leave(onlyForAres.given(new MemberAppointed("otto", "otto", MemberRole.MANAGER, "gxo", null, null)), "ares").drafts();
  }
}
