package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.alliancetracker.testing.log.NotedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMaySeeWhatTest {

  private final Program program = Program.get();

  private static List<String> recipients(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().path("items").valueStream().map(item -> item.path("to").asString()).toList();
  }

  private static Town withMails() {
    Town town = Town.founded();
    town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null));
    town.awaitStates(town.chair, "confirmed");
    town.awaitStates(town.member, "confirmed");
    return town;
  }

  @Test
  void peopleSeeTheirOwnMailsAndThoseOfAlliancesTheyManage() {
    Town town = withMails();
    Town other = withMails();
    String all = "/api/deliveries?alliance=" + town.alliance;

    assertThat(recipients(program.administrator().get(all))).containsExactlyInAnyOrder(town.chair, town.member);
    assertThat(recipients(program.as(town.manager).get(all))).containsExactlyInAnyOrder(town.chair, town.member);
    assertThat(recipients(program.as(town.manager).get("/api/deliveries"))).containsExactlyInAnyOrder(town.chair, town.member);
    assertThat(recipients(program.as(town.chair).get(all))).containsExactly(town.chair);
    assertThat(recipients(program.as(town.chair).get("/api/deliveries"))).containsExactly(town.chair);
    assertThat(recipients(program.as(other.manager).get(all))).isEmpty();
    assertThat(recipients(program.as("somebody").get(all))).isEmpty();
    assertThat(recipients(program.as(town.chair).get("/api/deliveries?to=" + town.member))).isEmpty();
  }

  @Test
  void aPartnershipManagerSeesNothingOfAnAllianceInWhichSheHasNoRole() {
    Town town = withMails();
    Caller pam = program.as("pam", ActingPerson.PARTNERSHIP_MANAGER);
    String digest = "/api/digests/" + town.alliance + ":steering-committee";

    assertThat(recipients(pam.get("/api/deliveries?alliance=" + town.alliance))).isEmpty();
    assertThat(recipients(pam.get("/api/deliveries"))).isEmpty();
    assertThat(pam.get("/api/deliveries/" + town.deliveries("&to=" + town.chair).getFirst().path("id").asString()).status()).isEqualTo(404);
    assertThat(pam.get(digest + "/preview").status()).isEqualTo(404);
    assertThat(pam.post(digest + "/send").status()).isEqualTo(404);
    assertThat(pam.put("/api/alliances/" + town.alliance + "/digests", "{}").status()).isEqualTo(404);
  }

  @Test
  void thatAnAdministratorReadsByOfficeIsOneLineInTheLog() {
    Town town = withMails();
    String delivery = town.deliveries("&to=" + town.chair).getFirst().path("id").asString();
    String line = "read by office person=\"root\" alliance=\"" + town.alliance + "\"";

    for (String path : List.of("/api/deliveries?alliance=" + town.alliance, "/api/deliveries/" + delivery,
        "/api/alliances/" + town.alliance + "/digests")) {
      try (NotedLines log = NotedLines.of(ReadByOffice.class)) {
        program.administrator().get(path).ok();
        program.as(town.manager).get(path).ok();
        assertThat(log.all()).as(path).filteredOn(one -> one.contains(town.alliance)).containsExactly(line);
      }
    }
  }

  @Test
  void whatOneMayNotSeeIsNotThere() {
    Town town = withMails();
    String id = town.deliveries("&to=" + town.chair).getFirst().path("id").asString();
    String digest = "/api/digests/" + town.alliance + ":steering-committee";
    String settings = "/api/alliances/" + town.alliance + "/digests";

    for (String path : List.of("/api/deliveries/" + id, digest + "/preview", settings)) {
      assertThat(program.as("somebody").get(path).status()).as(path).isEqualTo(404);
      assertThat(program.as(town.chair).get(path).status()).as(path).isEqualTo(200);
      assertThat(program.stranger().get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(program.as(town.member).get("/api/deliveries/" + id).status()).isEqualTo(404);
    assertThat(program.as("somebody").post(digest + "/send").status()).isEqualTo(404);
    assertThat(program.as("somebody").put(settings, "{}").status()).isEqualTo(404);
    assertThat(program.as(town.chair).post(digest + "/send").code()).isEqualTo("not-allowed");
    assertThat(program.as(town.chair).put(settings, "{}").code()).isEqualTo("not-allowed");
    assertThat(program.administrator().get("/api/alliances/nowhere/digests").status()).isEqualTo(404);
    assertThat(program.administrator().get("/api/digests/nowhere/preview").status()).isEqualTo(404);
    assertThat(program.administrator().get("/api/deliveries/nowhere").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "administrator", "partnership_manager", "gateway"})
  void whatIsForTheGatewayAloneNobodyAsksForWhateverTheRole(String role) {
    for (Caller person : List.of(role.isEmpty() ? program.as("somebody") : program.as("somebody", role), program.stranger())) {
      assertThat(person.post("/internal/mails", "{}").code()).isEqualTo("unauthenticated");
      assertThat(person.get("/internal/mails/any").code()).isEqualTo("unauthenticated");
    }
    assertThat(program.gatewayItself().get("/internal/mails/any").code()).isEqualTo("not-found");
    assertThat(program.gatewayItself().get("/api/deliveries").status()).isEqualTo(401);
  }

  @Test
  void aRoleThatHasEndedShowsNothing() {
    Town town = withMails();
    town.tell(new MemberStoodDown("m1", town.manager, MemberRole.MANAGER));
    town.awaitTaken();

    assertThat(recipients(program.as(town.manager).get("/api/deliveries?alliance=" + town.alliance))).isEmpty();
    assertThat(program.as(town.manager).get("/api/alliances/" + town.alliance + "/digests").status()).isEqualTo(404);
  }

  @Test
  void theListComesInPagesNewestFirst() {
    Town town = withMails();
    String path = "/api/deliveries?limit=1&alliance=" + town.alliance;

    Reply first = program.administrator().get(path);
    Reply second = program.administrator().get(path + "&after=" + first.json().path("next").asString());

    assertThat(recipients(first)).hasSize(1);
    assertThat(recipients(second)).hasSize(1).doesNotContainAnyElementsOf(recipients(first));
    assertThat(second.json().path("next").isNull()).isTrue();
  }

  @Test
  void aRequestThatAsksForMoreThanIsKnownIsToldToWait() {
    Town town = withMails();

    Reply behind = program.as(town.manager).with("Alliance-Version", town.alliance + ":99")
        .get("/api/alliances/" + town.alliance + "/digests");

    assertThat(behind.status()).isEqualTo(503);
    assertThat(behind.code()).isEqualTo("behind");
  }

  @Test
  void badParametersAreRefusedByName() {
    for (String[] bad : new String[][] {{"limit=0", "limit"}, {"limit=x", "limit"}, {"state=gone", "state"},
        {"after=%21%21", "after"}, {"after=YQ", "after"}, {"to[$ne]=x", "to[$ne]"}, {"bogus=1", "bogus"}}) {
      Reply reply = program.administrator().get("/api/deliveries?" + bad[0].replace("[", "%5B").replace("]", "%5D"));
      assertThat(reply.status()).as(bad[0] + " " + reply.body()).isEqualTo(400);
      assertThat(reply.field()).isEqualTo(bad[1]);
    }
    assertThat(program.stranger().get("/health").status()).isEqualTo(200);
  }
}
