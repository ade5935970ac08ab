package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field that must be filled is filled with something one sees. */
class TextsThatShowNothingTest {

  private static final List<String> NOTHING =
      List.of(" ", "\u00A0", "\u200B", "\u3164", "\u2800", "\uFE0F", "\u0301", "\u00AD\u2060", "\uDB40\uDC41");

  private static String alliance;

  private static synchronized String alliance() {
    if (alliance == null) {
      alliance = service().designed(ADA, "Texts " + UUID.randomUUID());
    }
    return alliance;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /api/alliances              | name                | {'name': '%s'}
      /api/alliances              | partners[0].name    | {'name': 'A', 'partners': [{'name': '%s'}]}
      /api/people                 | name                | {'name': '%s'}
      /api/alliances/ID/description | name              | {'name': '%s'}
      /api/alliances/ID/partners  | name                | {'name': '%s'}
      /api/alliances/ID/partners  | formerNames[0]      | {'name': 'A', 'formerNames': ['%s']}
      /api/alliances/ID/claims    | text                | {'text': '%s'}
      /api/alliances/ID/context   | text                | {'text': '%s'}
      /api/alliances/ID/decisions | text                | {'text': '%s'}
      /api/alliances/ID/objectives | objectives[0].text | {'objectives': [{'text': '%s'}]}
      /api/alliances/ID/milestones | title              | {'title': '%s'}
      /api/alliances/ID/milestones | evidence[0]        | {'title': 'T', 'reachedOn': '2020', 'evidence': ['%s']}
      /api/alliances/ID/stage     | override.reason     | {'to': 'STEERING', 'override': {'reason': '%s'}}
      """)
  void aTextThatShowsNothingIsMissing(String path, String field, String body) {
    for (String nothing : NOTHING) {
      Reply reply = service().post(ADA, path.replace("ID", alliance()), body.formatted(nothing).replace('\'', '"'));

      assertThat(reply.code()).as("%s U+%04X", path, nothing.codePointAt(0)).isEqualTo("missing");
      assertThat(reply.text("field")).isEqualTo(field);
    }
  }

  @Test
  void whatMayBeEmptyIsNotKnownWhereItShowsNothing() {
    String id = service().post(ADA, "/api/alliances", "{'name': '\u00A0Log\u200B\u00A0', 'territory': '\u200B', 'purpose': '\u3164'}")
        .ok().json().path("id").asString();

    var shown = service().get(ADA, "/api/alliances/" + id).ok().json();
    assertThat(shown.path("name").asString("")).isEqualTo("Log");
    assertThat(shown.toString()).doesNotContain("\u200B").doesNotContain("\u3164");
    service().post(ADA, "/api/people", "{'name': 'Mia'}").ok();
    assertThat(service().get(ADA, "/api/people?q=%E2%80%8B&limit=1").ok().json().path("items")).as("asks for nothing").hasSize(1);
  }
}
