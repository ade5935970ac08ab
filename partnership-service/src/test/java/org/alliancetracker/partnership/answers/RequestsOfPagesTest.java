package org.alliancetracker.partnership.answers;

import static org.alliancetracker.partnership.answers.SampleAlliances.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.alliancetracker.partnership.http.Service;
import org.alliancetracker.testing.answer.AnswerFolder;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

/** Bodies that the pages were approved to send; a field that is not known here would be refused. */
class RequestsOfPagesTest {

  private static final AnswerFolder PAGES = AnswerFolder.requests("gateway", "partnership-service");

  private final Service service = Service.service();
  private final Set<String> sent = new TreeSet<>();

  @Test
  void everyRequestThatPagesSendIsUnderstood() {
    String alliance = "/api/alliances/" + send("/api/alliances", "design").text("id");
    String milestones = alliance + "/milestones";

    send(milestones, "milestone-reached");
    String first = milestones + "/" + send(milestones, "milestone-planned").text("milestoneId");
    send(first + "/reschedule", "planned-one-moved");
    send(first + "/reach", "planned-one-reached");
    String second = milestones + "/" + send(milestones, "milestone-planned").text("milestoneId");
    send(second + "/cancel", "planned-one-cancelled");
    send(alliance + "/stage", "stage-entered");
    send(alliance + "/close", "closed");

    assertThat(sent).isEqualTo(PAGES.names());
  }

  private Reply send(String path, String name) {
    sent.add(name);
    return service.as(MANAGER).mustPost(path, PAGES.text(name));
  }
}
