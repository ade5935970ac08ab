package org.alliancetracker.partnership.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.partner.PartnerSaid;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignAllianceTest {

  private static Then design(Story story, DesignAlliance said) {
    return story.whenNew(said, AllianceDay.zone(said.zone()), said::decide);
  }

  private static DesignAlliance named(String name) {
    return new DesignAlliance(name, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static DesignAlliance with(
      String name, PartialDate day, Stage stage, Boolean imported, PartnerSaid... partners) {
    return new DesignAlliance(
        name, null, null, null, null, null, null, null, day, stage, imported, null, List.of(partners));
  }

  private static DesignAlliance about(String purpose, List<SdgLink> sdgs, EntryDoor... doors) {
    return new DesignAlliance(
        "A", purpose, null, List.of(doors), null, sdgs, null, null, null, null, null, null, null);
  }

  @Test
  void aNameIsEnoughAndWhoeverDesignsManages() {
    design(Story.nothing(), named("  Log'ins ")).happened(
        new AllianceDesigned(Story.named("Log'ins"), Stage.DESIGN, List.of()),
        new MemberAppointed("new-1", "paul", MemberRole.MANAGER, null, null, null)).on("2026-11-22");
  }

  @Test
  void partnersJoinWithIt() {
    Alliance begun = design(Story.nothing(), with("A", null, null, null,
        new PartnerSaid(" Ares ", ActorType.ASSOCIATION, null, null),
        new PartnerSaid("GXO", null, List.of("XPO"), "https://example.org"))).after();

    assertThat(begun.partners().all()).extracting("id", "name", "actorType").containsExactly(
        org.assertj.core.groups.Tuple.tuple("new-2", "Ares", ActorType.ASSOCIATION),
        org.assertj.core.groups.Tuple.tuple("new-3", "GXO", null));
  }

  @Test
  void theSamePartnerIsNamedOnce() {
    design(Story.nothing(), with("A", null, null, null,
        new PartnerSaid("Emmaüs", null, null, null), new PartnerSaid("emmaus", null, null, null)))
        .refused("named-twice", "partners[1].name");
  }

  @Test
  void aPartialDateOfLongAgoIsKeptAsSaid() {
    Alliance begun = design(Story.nothing(), with("A", PartialDate.parse("2012-06"), null, null)).on("2012-06").after();

    assertThat(begun.begunOn()).isEqualTo(PartialDate.parse("2012-06"));
    assertThat(begun.life().passages().getFirst().enteredOn()).isEqualTo(PartialDate.parse("2012-06"));
  }

  @Test
  void tomorrowIsTodaySomewhereButTheDayAfterIsTheFuture() {
    design(Story.nothing(), with("A", PartialDate.parse("2026-11-23"), null, null)).on("2026-11-23");
    design(Story.nothing(), with("A", PartialDate.parse("2026-11-24"), null, null))
        .refused("in-the-future", "happenedOn");
    design(Story.nothing(), with("A", PartialDate.parse("2026"), null, null)).on("2026");
  }

  @Test
  void importedHistoryBeginsInAnyStage() {
    Then then = design(Story.nothing(), with("A", null, Stage.EVALUATION, true));

    assertThat(then.after().life().stage()).isEqualTo(Stage.EVALUATION);
    assertThat(then.after().life().passages().getFirst().enteredOn()).isNull();
    assertThat(then.after().imported()).isTrue();
    assertThat(then.drafts()).extracting(Draft::imported).containsOnly(true);
  }

  @Test
  void anAllianceImportedAsClosedHasAnUnknownReason() {
    Alliance closed = design(Story.nothing(), with("A", null, Stage.CLOSED, true)).after();

    assertThat(closed.life().closed()).isTrue();
    assertThat(closed.life().closedBecause()).isEqualTo(ClosingReason.UNKNOWN);
  }

  @Test
  void whatBeginsTodayBeginsInDesign() {
    design(Story.nothing(), with("A", null, Stage.STEERING, null)).refused("only-imported", "initialStage");
  }

  @Test
  void onlyWhoMayDesignDoes() {
    design(Story.nothing().as("olga"), named("A")).refused("not-allowed");
  }

  @Test
  void whoDesignsManagesWhatSheDesignedByTheSameCommit() {
    Story pam = Story.nothing().actingAs(new Actor("pam", false, true));

    Story designed = design(pam, named("A")).next();

    assertThat(designed.alliance().members().rolesOf("pam", pam.day())).containsExactly(MemberRole.MANAGER);
    assertThat(Rights.may(designed.actor(), Permission.WRITE, designed.alliance(), pam.day())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aNameIsNeeded(String name) {
    design(Story.nothing(), named(name)).refused("missing", "name");
  }

  @Test
  void anAbsentNameIsMissing() {
    design(Story.nothing(), named(null)).refused("missing", "name");
  }

  @Test
  void namesHaveAtMostTwoHundredCharactersHoweverWide() {
    design(Story.nothing(), named("\uD83D\uDC1D".repeat(200))).after();
    design(Story.nothing(), named("a".repeat(201))).refused("too-long", "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u2028b", "a\u202Eb", "a\uD800b", "a\u009Bb"})
  void namesArePrintable(String name) {
    design(Story.nothing(), named(name)).refused("control-character", "name");
  }

  @Test
  void aPurposeMayHaveLinesButNoOtherControls() {
    design(Story.nothing(), about("one\ntwo\tthree", null)).after();
    design(Story.nothing(), about("one\u0007", null)).refused("control-character", "purpose");
    design(Story.nothing(), about("x".repeat(10_001), null)).refused("too-long", "purpose");
  }

  @Test
  void goalsAreOneToSeventeenAndTargetsBelongToThem() {
    design(Story.nothing(), about(null, List.of(new SdgLink(17, "17.16", null), new SdgLink(3, "3.b", null)))).after();
    design(Story.nothing(), about(null, List.of(new SdgLink(18, null, null)))).refused("out-of-range", "sdgs[0].goal");
    design(Story.nothing(), about(null, List.of(new SdgLink(1, "17.16", null))))
        .refused("not-a-target", "sdgs[0].target");
  }

  @Test
  void whatIsSaidTwiceIsKeptOnce() {
    Description kept = design(Story.nothing(),
        about(null, null, EntryDoor.SDG_CONTRIBUTION, EntryDoor.SDG_CONTRIBUTION)).after().description();

    assertThat(kept.secondaryDoors()).containsExactly(EntryDoor.SDG_CONTRIBUTION);
    assertThat(kept.entryDoor()).isNull();
  }

  @Test
  void partnersArriveInTheOrderSaid() {
    design(Story.nothing(), with("A", null, null, null, new PartnerSaid("B", null, null, null))).happened(
        new AllianceDesigned(Story.named("A"), Stage.DESIGN, List.of()),
        new MemberAppointed("new-1", "paul", MemberRole.MANAGER, null, null, null),
        new PartnerJoined("new-2", "B", null, List.of(), null));
  }

  @Test
  void aDescriptionIsReplacedWhole() {
    DescribeAlliance said = new DescribeAlliance("Other", null, null, null, null, null, "Paris", null, null, null);

    Alliance after = Story.designed().when(said, said::decide).after();

    assertThat(after.description().name()).isEqualTo("Other");
    assertThat(after.description().territory()).isEqualTo("Paris");
  }

  @Test
  void theSameDescriptionAgainChangesNothing() {
    DescribeAlliance said = new DescribeAlliance("Log'ins", "", null, null, null, null, null, null, null, null);

    Story.designed().when(said, said::decide).nothingHappened();
  }
}
