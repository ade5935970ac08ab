package org.alliancetracker.partnership.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.contract.alliance.AllianceEvent.HealthChecked;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static Then check(Story story, HealthColour colour, String partner, String day) {
    CheckHealth said = new CheckHealth(colour, partner, null, PartialDate.parse(day), null);
    return story.when(said, said::decide);
  }

  private static HealthColour latest(Story story) {
    return story.alliance().health().latest().orElseThrow().colour();
  }

  @Test
  void aPartnerOrAllTogetherSayHowItIs() {
    check(Story.designed(), HealthColour.GREEN, "ares", "2026").happened(
        new HealthChecked(HealthColour.GREEN, "ares", null)).on("2026");
    check(Story.designed(), null, null, "2026").refused("missing", "colour");
    check(Story.designed(), HealthColour.RED, "nobody", "2026").refused("unknown-partner", "partnerId");
  }

  @Test
  void theLatestCheckIsTheOneOfTheLatestDayNotTheOneEnteredLast() {
    Story recent = check(Story.designed(), HealthColour.GREEN, null, "2026-05").next();
    Story older = check(recent, HealthColour.RED, null, "2020").next();
    Story sameDay = check(older, HealthColour.AMBER, null, "2026-05").next();

    assertThat(latest(older)).isEqualTo(HealthColour.GREEN);
    assertThat(latest(sameDay)).isEqualTo(HealthColour.AMBER);
  }
}
