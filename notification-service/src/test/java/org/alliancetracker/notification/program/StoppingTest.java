package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.junit.jupiter.api.Test;

class StoppingTest {

  private static final Pattern LINK = Pattern.compile("http://alliances\\.example/unsubscribe/([A-Za-z0-9_.-]+)");
  private final Program program = Program.get();

  private static String token(String mail) {
    Matcher link = LINK.matcher(Town.readable(mail));
    assertThat(link.find()).as(mail).isTrue();
    return link.group(1);
  }

  @Test
  void theLinkInAMailStopsSuchMailsForThatPersonAndNothingElse() {
    Town town = Town.founded();
    town.tell(new MilestoneReached("k", null, "First", null, null, null));
    town.awaitStates(town.chair, "confirmed");
    String link = "/api/unsubscribe/" + token(Town.mailsTo(town.chair).getFirst());

    // when
    assertThat(program.stranger().get(link).json().path("stopped").asBoolean()).isFalse();
    assertThat(program.stranger().post(link).json().path("stopped").asBoolean()).isTrue();
    assertThat(program.stranger().post(link).status()).isEqualTo(200);

    // then
    town.tell(new MilestoneReached("l", null, "Second", null, null, null));
    town.awaitStates(town.chair, "confirmed", "stopped");
    town.awaitStates(town.member, "confirmed", "confirmed");
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
  }

  @Test
  void aLinkSomebodyMadeUpOpensNothing() {
    Town town = Town.founded();
    town.tell(new MilestoneReached("k", null, "First", null, null, null));
    town.awaitStates(town.chair, "confirmed");
    String real = token(Town.mailsTo(town.chair).getFirst());
    String another = java.util.Base64.getUrlEncoder().withoutPadding()
        .encodeToString(("p-x\nnotice:" + town.alliance).getBytes(java.nio.charset.StandardCharsets.UTF_8));

    for (String forged : new String[] {"x", "x.y", real + "A", another + real.substring(real.indexOf('.')), real.substring(1)}) {
      assertThat(program.stranger().post("/api/unsubscribe/" + forged).status()).as(forged).isEqualTo(404);
    }
    assertThat(program.stranger().get("/api/deliveries").status()).isEqualTo(401);
  }
}
