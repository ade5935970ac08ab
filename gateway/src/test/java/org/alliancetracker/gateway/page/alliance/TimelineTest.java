package org.alliancetracker.gateway.page.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.alliancetracker.gateway.service.ServiceJson;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TimelineTest {

  /** All of one day: designed, kicked off, signed, steering, met, another milestone. */
  private static final String ONE_DAY = """
      {'id':'a','name':'A','stage':'STEERING',
       'passages':[{'to':'DESIGN','enteredOn':'2026-11-20'},{'from':'DESIGN','to':'STEERING','enteredOn':'2026-11-20'}],
       'milestones':[{'id':'m-1','title':'Kick-off','status':'reached','reachedOn':'2026-11-20'},
                     {'id':'m-2','title':'Workshop','status':'reached','reachedOn':'2026-11-20'}],
       'agreements':[{'id':'g-1','title':'Charter','signedOn':'2026-11-20'}],
       'meetings':[{'id':'t-1','subject':'Budget','heldOn':'2026-11-20'}]}""";

  @Test
  void withinOneDayWhatWasRecordedLastIsTheLatest() {
    Timeline timeline = timeline(ONE_DAY, told(6, "alliance.milestone.reached", "milestoneId", "m-2"),
        told(5, "alliance.meeting.held", "meetingId", "t-1"), told(4, "alliance.stage.entered", "to", "STEERING"),
        told(3, "alliance.agreement.signed", "agreementId", "g-1"), told(2, "alliance.milestone.reached", "milestoneId", "m-1"),
        told(1, "alliance.designed", "name", "A"));

    assertThat(behind(timeline)).containsExactly("Workshop", "Meeting held: Budget", "The alliance entered steering",
        "Agreement (Charter) signed", "Kick-off",
        "The alliance entered design");
  }

  @Test
  void whatTheHistoryAtHandDoesNotHoldWasRecordedBefore() {
    Timeline timeline = timeline(ONE_DAY, told(60, "alliance.agreement.signed", "agreementId", "g-1"));

    assertThat(behind(timeline).getFirst()).isEqualTo("Agreement (Charter) signed");
    assertThat(behind(timeline)).containsSubsequence("Workshop", "Kick-off").containsSubsequence("The alliance entered steering",
        "The alliance entered design");
  }

  @Test
  void whatWasCancelledStandsAtTheDayItWasCancelledAndNotAboveAllAtOneToCome() {
    String cancelled = "{'id':'a','name':'A','stage':'DESIGN','milestones':["
        + "{'id':'m-1','title':'Visit','status':'cancelled','dueOn':'2026-12-10'},"
        + "{'id':'m-2','title':'Kick-off','status':'reached','reachedOn':'2026-11-20'}]}";

    Timeline timeline = timeline(cancelled, told(3, "alliance.milestone.reached", "milestoneId", "m-2"),
        told(2, "alliance.milestone.cancelled", "milestoneId", "m-1", "2026-11-19"));
    Timeline longAgo = timeline(cancelled);

    assertThat(behind(timeline)).containsExactly("Kick-off", "Milestone cancelled: Visit");
    assertThat(timeline.recent().getLast().day()).hasToString("2026-11-19");
    assertThat(behind(longAgo)).as("when it was cancelled is not known").containsExactly("Kick-off", "Milestone cancelled: Visit");
  }

  private static List<String> behind(Timeline timeline) {
    return timeline.recent().stream().map(Line::text).toList();
  }

  private static Timeline timeline(String alliance, Happening... latestFirst) {
    return Timeline.of(read(alliance, Alliance.class), List.of(latestFirst), SpokenWords.in(Locale.ENGLISH));
  }

  private static Happening told(long version, String type, String field, String id) {
    return told(version, type, field, id, "2026-11-20");
  }

  private static Happening told(long version, String type, String field, String id, String day) {
    return read("{'version':%d,'type':'%s.v1','happenedOn':'%s','actor':'a','data':{'%s':'%s'}}".formatted(version, type, day, field, id),
        Happening.class);
  }

  private static <T> T read(String text, Class<T> type) {
    return ServiceJson.of(JsonMapper.shared().readTree(text.replace('\'', '"')), type);
  }
}
