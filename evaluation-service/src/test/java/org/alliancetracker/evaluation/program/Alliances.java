package org.alliancetracker.evaluation.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** Alliances that the running service knows of. */
public final class Alliances {

  private Alliances() {}

  /** One with {@code maud} as manager, {@code chris} in the chair, {@code cora} in the committee, {@code otto} watching. */
  public static String known() {
    String id = UUID.randomUUID().toString();
    Lifecycle lifecycle = Program.get().lifecycle();
    lifecycle.designed(id);
    lifecycle.appointed(id, "maud", MemberRole.MANAGER, null);
    lifecycle.appointed(id, "chris", MemberRole.COMMITTEE_CHAIR, null);
    lifecycle.appointed(id, "cora", MemberRole.COMMITTEE_MEMBER, null);
    awaitVersion(id, lifecycle.appointed(id, "otto", MemberRole.OBSERVER, null));
    return id;
  }

  public static void awaitVersion(String allianceId, String version) {
    Caller caller = Program.get().administrator().with("Alliance-Version", version);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(caller.get("/api/alliances/" + allianceId + "/evaluations").status()).isEqualTo(200));
  }

  /** Opens a fictitious campaign for the two evaluators {@code anne} (association) and {@code carl} (company). */
  public static String campaign(String allianceId) {
    Reply reply = Program.get().as("maud").post("/api/alliances/" + allianceId + "/evaluations", """
        {"title": "Mid-term", "deadline": "2099-01", "fictitious": true, "evaluators": [
          {"personId": "anne", "side": "association"}, {"personId": "carl", "side": "company"}]}""");
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json().path("id").asString();
  }
}
