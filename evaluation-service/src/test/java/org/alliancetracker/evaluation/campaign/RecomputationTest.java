package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.evaluation.assessment.Assessment;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.evaluation.scoring.EqualSidesMean;
import org.alliancetracker.evaluation.scoring.Given;
import org.alliancetracker.evaluation.scoring.ScoringMethod;
import org.alliancetracker.evaluation.scoring.View;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The log, and nothing but the log, gives the published scores again. */
class RecomputationTest {

  private static final EventCodec<EvaluationEvent> CODEC = EvaluationEvents.codec();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Program program = Program.get();
  private final String alliance = Alliances.known();
  private final String evaluation = Alliances.campaign(alliance);

  @BeforeEach
  void aCampaignWithARevisionIsClosed() {
    String submit = "/api/evaluations/" + evaluation + "/assessments/mine/submit";
    assertThat(program.as("carl").post(submit, Answered.body("1 2 3 4 5  5 4 3 2 1  n d 3 3 2", "")).status()).isEqualTo(200);
    assertThat(program.as("anne").post(submit, Answered.body("4 4 2 3 5  3 4 4 n 5  4 d 2 3 1", "")).status()).isEqualTo(200);
    assertThat(program.as("carl").post(submit, Answered.body("2 2 3 4 4  5 4 3 2 2  4 d 3 3 2", "")).status()).isEqualTo(200);
    assertThat(program.as("maud").post("/api/evaluations/" + evaluation + "/close").status()).isEqualTo(200);
  }

  private List<Document> commits() {
    List<Document> commits = new ArrayList<>();
    for (int n = 1; ; n++) {
      Document commit = program.database().getCollection("evaluation_commits").find(new Document("_id", evaluation + ":" + n)).first();
      if (commit == null) {
        return commits;
      }
      commits.add(commit);
    }
  }

  private static EvaluationEvent event(String text) {
    Envelope envelope = EnvelopeCodec.read(text.getBytes(StandardCharsets.UTF_8));
    return ((Decoded.Known<EvaluationEvent>) CODEC.decode(envelope.type(), envelope.data())).event();
  }

  @Test
  void theSealedAnswersGiveExactlyThePublishedScores() {
    Map<String, View> views = new HashMap<>();
    Scores published = null;
    for (Document commit : commits()) {
      Assessment sealed = commit.getString("sealed") == null ? null : JSON.readValue(commit.getString("sealed"), Assessment.class);
      for (String text : commit.getList("events", String.class)) {
        switch (event(text)) {
          case AssessmentSubmitted sent -> views.put(sent.personId(), new View(sent.side(), sealed));
          case AssessmentRevised sent -> views.put(sent.personId(), new View(sent.side(), sealed));
          case ScoresPublished scores -> published = scores.scores();
          default -> { }
        }
      }
    }

    assertThat(views.get("carl").side()).isEqualTo(Side.COMPANY);
    Scores again = EqualSidesMean.score(ScoringMethod.withId(published.method()).orElseThrow(), Given.RUBRIC,
        List.copyOf(views.values()), published.fictitious());
    assertThat(again).isEqualTo(published);
    assertThat(JSON.writeValueAsString(again)).isEqualTo(JSON.writeValueAsString(published));
    assertThat(published.dimensions()).allSatisfy(dimension -> assertThat(dimension.score()).isNotNull());
  }

  @Test
  void theFirstVersionOfARevisedAssessmentIsKept() {
    List<Integer> firstLevels = commits().stream()
        .filter(commit -> commit.getList("events", String.class).getFirst().contains("\"carl\""))
        .filter(commit -> commit.getString("sealed") != null)
        .map(commit -> JSON.readValue(commit.getString("sealed"), Assessment.class).answers().getFirst().level()).toList();

    assertThat(firstLevels).containsExactly(1, 2);
  }

  @Test
  void closingIsOneCommitWithItsScores() {
    assertThat(commits().getLast().getList("events", String.class)).hasSize(2)
        .satisfies(events -> assertThat(event(events.getFirst())).isInstanceOf(EvaluationClosed.class))
        .satisfies(events -> assertThat(event(events.getLast())).isInstanceOf(ScoresPublished.class));
  }

  @Test
  void theSnapshotCarriesTheWholeState() {
    var entries = program.database().getCollection("evaluation_entries");
    await().untilAsserted(
        () -> assertThat(entries.find(new Document("_id", evaluation)).first()).containsEntry("version", 6L));
    String path = "/api/evaluations/" + evaluation + "/result";
    String fromAll = program.as("maud").get(path).body();

    // Without the commits only the snapshot can answer: one that cannot be read back would replay in silence for ever.
    commits().forEach(commit -> program.database().getCollection("evaluation_commits").deleteOne(new Document("_id", commit.get("_id"))));
    assertThat(program.as("maud").get(path).body()).isEqualTo(fromAll);
  }
}
