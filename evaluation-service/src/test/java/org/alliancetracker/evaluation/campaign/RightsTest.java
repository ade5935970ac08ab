package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.log.NotedLines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: every person against every route. */
class RightsTest {

  private static final String OVERRIDE = "{\"override\": {\"reason\": \"r\"}}";
  private static final String INVITE_ANNE = "{\"evaluators\": [{\"personId\": \"anne\", \"side\": \"association\"}]}";

  private static Program program;
  private static String alliance;
  private static String open;
  private static String closed;

  @BeforeAll
  static void anAllianceWithOneOpenAndOneClosedCampaign() {
    program = Program.get();
    alliance = Alliances.known();
    program.lifecycle().appointed(alliance, "bert", MemberRole.BROKER, null);
    program.lifecycle().appointed(alliance, "eve", MemberRole.EVALUATOR, null);
    program.lifecycle().appointed(alliance, "past", MemberRole.MANAGER, "2025");
    program.lifecycle().appointed(alliance, "gone", MemberRole.MANAGER, null);
    Alliances.awaitVersion(alliance,
        program.lifecycle().tell(alliance, new MemberStoodDown("m-gone", "gone", MemberRole.MANAGER)));
    closed = Alliances.campaign(alliance);
    program.as("maud").post("/api/evaluations/" + closed + "/close", OVERRIDE);
    open = Alliances.campaign(alliance);
  }

  private static Caller person(String name) {
    return switch (name) {
      case "root" -> program.administrator();
      case "pam" -> program.as("pam", ActingPerson.PARTNERSHIP_MANAGER);
      default -> program.as(name);
    };
  }

  // root administrator, pam partnership manager without a role here, maud manager, bert broker, chris chair, cora committee, otto observer,
  // eve evaluator who is not invited, anne invited but no member, past and gone managers no more, stan a stranger
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # person | state | result | list | scorecard | mine | close a closed one
      root     | 200   | 200    | 200  | 200       | 403  | 409
      pam      | 404   | 404    | 404  | 404       | 404  | 404
      maud     | 200   | 200    | 200  | 200       | 403  | 409
      bert     | 200   | 200    | 200  | 200       | 403  | 403
      chris    | 200   | 200    | 200  | 200       | 403  | 409
      cora     | 200   | 200    | 200  | 200       | 403  | 403
      otto     | 404   | 404    | 200  | 200       | 404  | 404
      eve      | 404   | 404    | 200  | 200       | 404  | 404
      anne     | 200   | 200    | 200  | 404       | 200  | 403
      past     | 404   | 404    | 404  | 404       | 404  | 404
      gone     | 404   | 404    | 404  | 404       | 404  | 404
      stan     | 404   | 404    | 404  | 404       | 404  | 404
      """)
  void eachSeesWhatIsMeantForThem(
      String name, int state, int result, int list, int scorecard, int mine, int close) {
    Caller caller = person(name);

    assertThat(List.of(caller.get("/api/evaluations/" + open).status(),
        caller.get("/api/evaluations/" + closed + "/result").status(),
        caller.get("/api/alliances/" + alliance + "/evaluations").status(),
        caller.get("/api/alliances/" + alliance + "/scorecard").status(),
        caller.get("/api/evaluations/" + open + "/assessments/mine").status(),
        caller.post("/api/evaluations/" + closed + "/close", OVERRIDE).status()))
        .as(name).isEqualTo(List.of(state, result, list, scorecard, mine, close));
  }

  @ParameterizedTest
  @CsvSource({"root, 201", "pam, 404", "maud, 201", "bert, 201", "chris, 403", "cora, 403", "otto, 403", "eve, 403",
      "anne, 404", "past, 404", "gone, 404", "stan, 404"})
  void managersAndBrokersOpenEvaluations(String name, int status) {
    String other = Alliances.known();
    Alliances.awaitVersion(other, program.lifecycle().appointed(other, "bert", MemberRole.BROKER, null));
    program.lifecycle().appointed(other, "eve", MemberRole.EVALUATOR, null);
    program.lifecycle().appointed(other, "past", MemberRole.MANAGER, "2025");
    program.lifecycle().appointed(other, "gone", MemberRole.MANAGER, null);
    Alliances.awaitVersion(other,
        program.lifecycle().tell(other, new MemberStoodDown("m-gone", "gone", MemberRole.MANAGER)));

    assertThat(person(name).post("/api/alliances/" + other + "/evaluations", INVITE_ANNE).status()).isEqualTo(status);
  }

  @Test
  void thatAnAdministratorReadsByOfficeIsOneLineInTheLog() {
    for (String path : List.of("/api/evaluations/" + open, "/api/alliances/" + alliance + "/evaluations",
        "/api/alliances/" + alliance + "/scorecard", "/api/evaluations/" + closed + "/result")) {
      try (NotedLines log = NotedLines.of(ReadByOffice.class)) {
        person("root").get(path).ok();
        person("maud").get(path).ok();
        assertThat(log.all()).as(path).filteredOn(line -> line.contains(alliance))
            .containsExactly("read by office person=\"root\" alliance=\"" + alliance + "\"");
      }
    }
  }

  @Test
  void aMemberWithoutFurtherRightsSeesAnEmptyListAndAnEvaluatorOnlyTheirOwnCampaigns() {
    assertThat(person("otto").get("/api/alliances/" + alliance + "/evaluations").json().path("items")).isEmpty();
    String other = program.as("maud").post("/api/alliances/" + alliance + "/evaluations",
        "{\"evaluators\": [{\"personId\": \"carl\", \"side\": \"company\"}]}").json().path("id").asString();
    assertThat(person("anne").get("/api/alliances/" + alliance + "/evaluations").json().path("items"))
        .extracting(item -> item.path("id").asString()).contains(open, closed).doesNotContain(other);
    assertThat(person("anne").get("/api/evaluations/" + other).status()).isEqualTo(404);
  }

  @Test
  void anEvaluatorCannotAnswerForAnother() {
    assertThat(person("maud").post("/api/evaluations/" + open + "/assessments/mine/submit", Answered.body("4", "")).code())
        .isEqualTo("not-invited");
    assertThat(person("stan").put("/api/evaluations/" + open + "/assessments/mine", "{\"answers\": []}").status())
        .isEqualTo(404);
  }

  @Test
  void whatDoesNotExistAnswersAsWhatMayNotBeSeen() {
    String unknown = person("stan").get("/api/evaluations/nothing-e1").body();

    assertThat(person("stan").get("/api/evaluations/" + open).body()).isEqualTo(unknown);
    assertThat(person("root").get("/api/evaluations/nothing-e1").status()).isEqualTo(404);
    assertThat(person("root").post("/api/alliances/nothing/evaluations", INVITE_ANNE).status()).isEqualTo(404);
    assertThat(person("root").get("/api/alliances/nothing/evaluations").status()).isEqualTo(404);
  }

  @Test
  void aRequestMayAskForAVersionAndIsToldToWait() {
    Caller ahead = person("maud").with("Alliance-Version", alliance + ":999");

    assertThat(ahead.get("/api/alliances/" + alliance + "/scorecard").status()).isEqualTo(503);
    assertThat(ahead.get("/api/evaluations/" + open).code()).isEqualTo("behind");
    assertThat(ahead.post("/api/alliances/" + alliance + "/evaluations", INVITE_ANNE).code()).isEqualTo("behind");
    assertThat(person("maud").with("Alliance-Version", alliance + ":4").get("/api/evaluations/" + open).status())
        .isEqualTo(200);
    assertThat(person("maud").with("Alliance-Version", open + ":1").get("/api/evaluations/" + open).status())
        .isEqualTo(200);
    assertThat(person("maud").with("Alliance-Version", "nonsense").get("/api/evaluations/" + open).status()).isEqualTo(400);
  }
}
