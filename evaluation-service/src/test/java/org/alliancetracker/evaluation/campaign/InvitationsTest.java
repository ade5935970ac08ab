package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Lifecycle;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/**
 * A right is asked when it is used: six people are invited, and one after the other is gone. anne comes from outside, vera stands
 * down, pat's partner leaves, ira is erased, may's period begins in another century, eve stays.
 */
class InvitationsTest {

  private static final String FOURS = "4 4 4 4 4  4 4 4 4 4  4 4 4 4 4";
  private static final String TWOS = "2 2 2 2 2  2 2 2 2 2  2 2 2 2 2";

  private final Program program = Program.get();
  private final Lifecycle lifecycle = program.lifecycle();
  private final String alliance = Alliances.known();
  private final String ira = "ira-" + alliance;

  private String opened() {
    lifecycle.tell(alliance, new PartnerJoined("p", "Ares", ActorType.ASSOCIATION, null, null));
    for (String person : List.of("vera", "eve", ira)) {
      lifecycle.appointed(alliance, person, MemberRole.EVALUATOR, null);
    }
    lifecycle.tell(alliance, new MemberAppointed("m-pat", "pat", MemberRole.EVALUATOR, "p", null, null));
    Alliances.awaitVersion(alliance, lifecycle.tell(alliance,
        new MemberAppointed("m-may", "may", MemberRole.EVALUATOR, null, PartialDate.parse("2199"), null)));
    Reply opened = program.as("maud").post("/api/alliances/" + alliance + "/evaluations", """
        {"evaluators": [{"personId": "anne", "side": "association"}, {"personId": "eve", "side": "company"},
          {"personId": "vera", "side": "company"}, {"personId": "pat", "side": "public"},
          {"personId": "%s", "side": "academic"}, {"personId": "may", "side": "external"}]}""".formatted(ira));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private void leave() {
    lifecycle.tell(alliance, new MemberStoodDown("m-vera", "vera", MemberRole.EVALUATOR));
    Alliances.awaitVersion(alliance, lifecycle.tell(alliance, new PartnerLeft("p", null)));
    program.topics().send(PeopleTopic.TOPIC, ira, PeopleTopic.write(new PersonRecord(ira, 2, null, null, null, null, true)));
    await().untilAsserted(() -> assertThat(program.as(ira).get("/api/alliances/" + alliance + "/scorecard").status()).isEqualTo(401));
  }

  private static int submit(Caller person, String evaluation, String marks) {
    return person.post("/api/evaluations/" + evaluation + "/assessments/mine/submit", Answered.body(marks, "w")).status();
  }

  @Test
  void whoHasGoneNeitherReadsNorAnswers() {
    String evaluation = opened();
    String mine = "/api/evaluations/" + evaluation + "/assessments/mine";
    for (String person : List.of("anne", "eve", "vera", "pat", ira)) {
      assertThat(program.as(person).put(mine, Answered.body(FOURS, "w")).status()).as(person).isEqualTo(200);
    }
    leave();

    for (String person : List.of("vera", "pat", "may")) {
      Caller caller = program.as(person);
      assertThat(List.of(caller.get("/api/evaluations/" + evaluation).status(), caller.get(mine).status(),
          caller.put(mine, Answered.body(TWOS, "w")).status(), submit(caller, evaluation, TWOS)))
          .as(person).containsOnly(404);
      assertThat(caller.get("/api/alliances/" + alliance + "/evaluations").body()).as(person).doesNotContain(evaluation);
    }
    assertThat(List.of(program.as(ira).get("/api/evaluations/" + evaluation).status(), program.as(ira).get(mine).status(),
        program.as(ira).put(mine, Answered.body(TWOS, "w")).status(), submit(program.as(ira), evaluation, TWOS)))
        .as("erased").containsOnly(401);
    assertThat(submit(program.as("anne"), evaluation, FOURS)).isEqualTo(200);
    assertThat(submit(program.as("eve"), evaluation, FOURS)).isEqualTo(200);
  }

  @Test
  void whoHasGoneIsNeitherWaitedForNorCounted() {
    String evaluation = opened();
    assertThat(submit(program.as("anne"), evaluation, FOURS)).isEqualTo(200);
    assertThat(submit(program.as("eve"), evaluation, FOURS)).isEqualTo(200);
    assertThat(submit(program.as("vera"), evaluation, TWOS)).isEqualTo(200);
    leave();
    Caller maud = program.as("maud");

    assertThat(maud.get("/api/evaluations/" + evaluation).json().path("evaluators"))
        .extracting(one -> one.path("personId").asString()).containsExactly("anne", "eve");
    Reply closed = maud.post("/api/evaluations/" + evaluation + "/close", "{}");
    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(closed.json().path("participation")).extracting(one -> one.path("side").asString() + " "
        + one.path("invited").asInt() + " " + one.path("answered").asInt()).containsExactly("association 1 1", "company 1 1");
    assertThat(closed.json().path("scores").path("dimensions")).extracting(one -> one.path("score").asDouble()).containsOnly(75.0);
    assertThat(closed.json().path("scores").path("dimensions"))
        .extracting(one -> one.path("evaluatorsBySide").path("company").asInt()).containsOnly(1);
  }

  @Test
  void whoGoesAfterTheClosingWasCountedButReadsNoMore() {
    String evaluation = opened();
    for (String person : List.of("anne", "eve", "vera", "pat", ira)) {
      submit(program.as(person), evaluation, FOURS);
    }
    Caller maud = program.as("maud");
    String result = "/api/evaluations/" + evaluation + "/result";
    maud.post("/api/evaluations/" + evaluation + "/close", "{}");
    String before = maud.get(result).body();
    assertThat(program.as("vera").get(result).status()).isEqualTo(200);

    leave();

    assertThat(maud.get(result).body()).isEqualTo(before);
    assertThat(program.as("vera").get(result).status()).isEqualTo(404);
    assertThat(program.as("pat").get(result).status()).isEqualTo(404);
  }

  @Test
  void whoHasGoneIsNotInvitedAnyMore() {
    opened();
    leave();

    for (String person : List.of("vera", "pat", ira)) {
      Reply refused = program.as("maud").post("/api/alliances/" + alliance + "/evaluations",
          "{\"evaluators\": [{\"personId\": \"anne\", \"side\": \"company\"}, {\"personId\": \"" + person + "\", \"side\": \"company\"}]}");
      assertThat(refused.code()).as(person).isEqualTo("evaluator-left");
    }
  }
}
