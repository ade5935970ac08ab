package org.alliancetracker.partnership.change;

import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

  private record Wish(PartialDate happenedOn, Boolean imported, Permission needs) implements Change {}

  private static Then ask(Story story, Wish wish) {
    return story.when(wish, (alliance, setting) -> Setting.nothingToDo());
  }

  private static final Wish WRITE = new Wish(null, null, Permission.WRITE);
  private static final Wish NOTE = new Wish(null, null, Permission.NOTE_EVALUATION);
  private static final Wish IMPORT = new Wish(PartialDate.parse("2012"), true, Permission.WRITE);

  @Test
  void whatOneMayNotSeeIsNotThere() {
    ask(Story.designed().as("eve"), WRITE).refused("not-found");
    ask(Story.nothing(), WRITE).refused("not-found");
  }

  @ParameterizedTest
  @EnumSource(value = MemberRole.class, names = {"MANAGER", "BROKER"}, mode = EnumSource.Mode.EXCLUDE)
  void othersThanManagersAndBrokersSeeButDoNotWrite(MemberRole role) {
    ask(Story.designed().as(role), WRITE).refused("not-allowed");
  }

  @Test
  void theCommitteeNotesButAnEvaluatorDoesNot() {
    ask(Story.designed().as(MemberRole.COMMITTEE_MEMBER), NOTE).nothingHappened();
    ask(Story.designed().as(MemberRole.EVALUATOR), NOTE).refused("not-allowed");
  }

  @Test
  void onlyManagersEnterHistoryAsImported() {
    ask(Story.designed(), IMPORT).nothingHappened();
    ask(Story.designed().asAdministrator(), IMPORT).nothingHappened();
    ask(Story.designed().as(MemberRole.BROKER), IMPORT).refused("not-allowed");
  }

  @Test
  void aClosedAllianceTakesOnlyHistoryEnteredLate() {
    ask(Story.in(Stage.CLOSED), WRITE).refused("alliance-closed");
    ask(Story.in(Stage.CLOSED), IMPORT).nothingHappened();
  }

  @Test
  void nothingHappensTheDayAfterTomorrow() {
    ask(Story.designed(), new Wish(PartialDate.parse("2026-11-23"), null, Permission.WRITE)).nothingHappened();
    ask(Story.designed(), new Wish(PartialDate.parse("2026-11-24"), null, Permission.WRITE))
        .refused("in-the-future", "happenedOn");
    ask(Story.designed(), new Wish(PartialDate.parse("2026-12"), null, Permission.WRITE))
        .refused("in-the-future", "happenedOn");
  }
}
