package org.alliancetracker.testing.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApprovedAnswersTest {

  private static final String FIRST = "0a0b0c0d-0000-4000-8000-000000000001";
  private static final String SECOND = "0a0b0c0d-0000-4000-8000-000000000002";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @TempDir
  private Path folder;

  private record Shelf(String name, List<Book> books) {}

  private record Book(String title, Integer pages) {}

  private ApprovedAnswers run(LocalDate today, boolean approve) {
    return new ApprovedAnswers(new AnswerFolder(folder), today, approve);
  }

  private static JsonNode answer(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void theSameAnswerOfAnotherDayWithOtherIdsIsTheApprovedOne() {
    String answer = "{'id': '%s', 'other': '%s', 'cause': '%s:3', 'at': '%sT10:00:00.123Z', 'dueOn': '%s', 'begun': '2011-02-03'}";
    ApprovedAnswers first = run(TODAY, true).called(FIRST, "a-1");
    first.check("one", answer(answer.formatted(FIRST, SECOND, SECOND, TODAY, first.day(-2))));
    ApprovedAnswers second = run(TODAY.plusDays(9), false).called(SECOND, "a-1");

    second.check("one", answer(answer.formatted(SECOND, FIRST, FIRST, TODAY.plusDays(9), second.day(-2))));

    assertThat(new AnswerFolder(folder).read("one")).isEqualTo(answer("{'id': 'a-1', 'other': 'id-1', 'cause': 'id-1:3',"
        + " 'at': '2026-11-22T09:00:00Z', 'dueOn': '@-2', 'begun': '2011-02-03'}"));
    assertThat(StandIns.asOf(TODAY, "{\"dueOn\": \"@-2\"}")).isEqualTo("{\"dueOn\": \"2026-02-27\"}");
  }

  @Test
  void aFieldOfAnotherNameIsNotApprovedAndTheWayOutIsSaid() {
    run(TODAY, true).check("one", answer("{'title': 'A'}"));

    assertThatThrownBy(() -> run(TODAY, false).check("one", answer("{'heading': 'A'}")))
        .isInstanceOf(AssertionError.class).hasMessageContainingAll("one", "-Dsamples.write=true");
    assertThatThrownBy(() -> run(TODAY, false).check("two", answer("{}"))).hasMessageContaining("no approved one");
  }

  @Test
  void anIdThatIsPartOfAnotherDoesNotSpoilItsName() {
    run(TODAY, true).called(FIRST, "a-1").called(FIRST + "-e1", "e-1")
        .check("one", answer("{'in': '" + FIRST + "', 'id': '" + FIRST + "-e1'}"));

    assertThat(new AnswerFolder(folder).read("one")).isEqualTo(answer("{'in': 'a-1', 'id': 'e-1'}"));
  }

  @Test
  void anAnswerThatNobodyGivesAnyMoreIsFound() {
    ApprovedAnswers before = run(TODAY, true);
    before.check("old", answer("{}"));
    before.check("kept", answer("{}"));
    before.complete();

    ApprovedAnswers now = run(TODAY, false);
    now.check("kept", answer("{}"));
    assertThatThrownBy(now::complete).hasMessageContaining("old").message().doesNotContain("kept");
  }

  @Test
  void aFieldThatIsReadAndNeverToldIsFoundHoweverDeep() {
    assertThat(FieldsRead.missing(Shelf.class, answer("{'name': 'A', 'books': [{'title': 'One'}, {'pages': 3}]}"))).isEmpty();
    assertThat(FieldsRead.missing(Shelf.class, answer("{'label': 'A', 'books': [{'title': 'One'}, {'pages': null}]}")))
        .containsExactly("books.pages", "name");
    assertThat(FieldsRead.missing(Shelf.class, answer("{'name': 'A', 'books': []}"))).containsExactly("books");
  }
}
