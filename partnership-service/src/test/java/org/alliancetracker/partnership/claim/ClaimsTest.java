package org.alliancetracker.partnership.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.contract.alliance.AllianceEvent.ContextNoted;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Notes;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static Then claim(Story story, String text) {
    RecordClaim said = new RecordClaim("start", text, PartialDate.parse("2012"), "https://example.org", null, null);
    return story.when(said, said::decide);
  }

  @Test
  void twoSourcesMaySayTwoThingsAndBothStay() {
    Story one = claim(Story.designed(), "2009").next();
    Story both = claim(one, "2010-09").next();

    assertThat(both.alliance().notes().claims()).extracting(Notes.Claim::text).containsExactly("2009", "2010-09");
  }

  @Test
  void claimsAndContextAreRecordedAfterTheEndToo() {
    claim(Story.in(Stage.CLOSED), "2009").drafts();
    NoteContext said = new NoteContext("a law", null, PartialDate.parse("2016-02-29"), null);
    Story.in(Stage.CLOSED).when(said, said::decide).happened(new ContextNoted("a law", null)).on("2016-02-29");
  }

  @Test
  void aClaimSaysSomething() {
    claim(Story.designed(), " ").refused("missing", "text");
  }
}
