package org.alliancetracker.gateway.service.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.answer.FieldsRead;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A field that pages read is one that the service tells; a name changed there is told here. */
class ApprovedAlliancesAreReadTest {

  private static final AnswerFolder PARTNERSHIP = AnswerFolder.of("partnership-service");

  @Test
  void everyFieldOfAnAllianceThatPagesReadIsInAnApprovedAnswer() {
    assertThat(FieldsRead.missing(Alliance.class, read("alliance"), read("alliance-closed")))
        .as("besides what is told of an alliance nearly full, and corrections, which nothing makes yet")
        .containsExactly("corrections", "nearlyFull");
  }

  @Test
  void soIsEveryFieldOfTheLists() {
    assertThat(FieldsRead.missing(Milestone.class, items("milestones"))).isEmpty();
    assertThat(FieldsRead.missing(Meeting.class, items("meetings"))).isEmpty();
    assertThat(FieldsRead.missing(Agreement.class, items("agreements"))).isEmpty();
    assertThat(FieldsRead.missing(Partner.class, items("partners"))).isEmpty();
    assertThat(FieldsRead.missing(Alliance.Claim.class, items("claims"))).isEmpty();
    assertThat(FieldsRead.missing(Alliance.Context.class, items("context"))).isEmpty();
    assertThat(FieldsRead.missing(Alliance.Member.class, items("members"))).isEmpty();
    assertThat(FieldsRead.missing(Happening.class, items("history"))).isEmpty();
    assertThat(FieldsRead.missing(People.Person.class, items("people"))).isEmpty();
  }

  @Test
  void soIsEveryFieldOfThePortfolio() {
    assertThat(FieldsRead.missing(PortfolioPage.Line.class, items("portfolio")))
        .as("trust is told only where somebody could score it").containsExactly("scores.trust");
  }

  private static JsonNode read(String answer) {
    return PARTNERSHIP.read(answer);
  }

  private static JsonNode[] items(String answer) {
    return read(answer).path("items").valueStream().toArray(JsonNode[]::new);
  }
}
