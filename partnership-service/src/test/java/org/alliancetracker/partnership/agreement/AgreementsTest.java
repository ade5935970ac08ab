package org.alliancetracker.partnership.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementAmended;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementRenewed;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementSigned;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementTerminated;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Agreement;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class AgreementsTest {

  private static final PartialDate IN_2011 = PartialDate.parse("2011");
  private static final PartialDate IN_2014 = PartialDate.parse("2014");
  private static final PartialDate IN_2027 = PartialDate.parse("2027");

  private static Then sign(Story story, AgreementKind kind, String... partners) {
    SignAgreement said =
        new SignAgreement(kind, "Charter", Arrays.asList(partners), IN_2011, IN_2014, null, IN_2011, null);
    return story.when(said, said::decide);
  }

  private static Then amend(Story story) {
    return amend(story, null, null);
  }

  private static Then amend(Story story, String until, String day) {
    AmendAgreement said = new AmendAgreement("one more site", date(until), date(day), null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static Then renew(Story story, PartialDate until) {
    RenewAgreement said = new RenewAgreement(until, true, null, null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static Then terminate(Story story) {
    return terminate(story, null);
  }

  private static PartialDate date(String said) {
    return said == null ? null : PartialDate.parse(said);
  }

  private static Then terminate(Story story, String day) {
    TerminateAgreement said = new TerminateAgreement("breach", date(day), null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  @Test
  void anAgreementIsSignedByPartnersForATerm() {
    sign(Story.designed(), AgreementKind.FRAMEWORK, "ares", "gxo").on("2011").happened(new AgreementSigned(
        "new-1", AgreementKind.FRAMEWORK, "Charter", List.of("ares", "gxo"), IN_2011, IN_2014, null));
  }

  @Test
  void kindAndSignatoriesMayBeUnknown() {
    sign(Story.designed(), null).drafts();
    sign(Story.designed(), null, "nobody").refused("unknown-partner", "partnerIds[0]");
    sign(Story.designed(), null, (String) null).refused("missing", "partnerIds[0]");
  }

  @Test
  void anAgreementIsAmendedRenewedAndTerminated() {
    Story signed = sign(Story.designed(), AgreementKind.SPECIFIC).next();
    Story amended = amend(signed, null, "2013").happened(new AgreementAmended("new-1", "one more site", null)).next();
    Story renewed = renew(amended, IN_2027).happened(new AgreementRenewed("new-1", IN_2027, true)).next();
    Story ended = terminate(renewed).happened(new AgreementTerminated("new-1", "breach")).next();

    Agreement last = ended.alliance().agreements().find("new-1").orElseThrow();
    assertThat(last.amendments()).containsExactly("one more site");
    assertThat(last.renewals()).isEqualTo(1);
    assertThat(last.termUntil()).isEqualTo(IN_2027);
    assertThat(last.over(Story.TODAY.firstDay())).isTrue();
    amend(ended).refused("agreement-ended");
    renew(ended, null).refused("agreement-ended");
    terminate(ended).refused("agreement-ended");
  }

  @Test
  void aRenewalDoesNotEndBeforeTheTermItProlongs() {
    Story signed = sign(Story.designed(), AgreementKind.SPECIFIC).next();

    renew(signed, IN_2011).refused("ends-before-it-begins", "termUntil");
    renew(signed, null).happened(new AgreementRenewed("new-1", null, true));
  }

  @Test
  void onceItsTermHasEndedAnAgreementIsRenewedAndOtherwiseLeftAsItIs() {
    Story signed = sign(Story.designed(), AgreementKind.SPECIFIC).next();

    amend(signed).refused("agreement-ended");
    terminate(signed).refused("agreement-ended");
    amend(signed, null, "2014").happened(new AgreementAmended("new-1", "one more site", null));
    terminate(signed, "2014-06").happened(new AgreementTerminated("new-1", "breach"));
    Story renewed = renew(signed, IN_2027).happened(new AgreementRenewed("new-1", IN_2027, true)).next();
    amend(renewed).happened(new AgreementAmended("new-1", "one more site", null));
  }

  @Test
  void nothingHappensToAnAgreementBeforeItIsSignedAndNoTermEndsBeforeItBegins() {
    Story signed = renew(sign(Story.designed(), AgreementKind.SPECIFIC).next(), null).next();

    amend(signed, null, "2010").refused("ends-before-it-begins", "happenedOn");
    terminate(signed, "2010-12-31").refused("ends-before-it-begins", "happenedOn");
    terminate(signed, "2011-01").happened(new AgreementTerminated("new-1", "breach"));
    amend(signed, "2010", null).refused("ends-before-it-begins", "termUntil");
    amend(signed, "2011-03", null).drafts();
    SignAgreement afterItsTerm = new SignAgreement(null, "Charter", null, null, IN_2011, null, IN_2014, null);
    Story.designed().when(afterItsTerm, afterItsTerm::decide).refused("ends-before-it-begins", "termUntil");
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    amend(Story.designed()).refused("not-found");
  }
}
