package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alliancetracker.kit.identity.ActingPerson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PortfolioTest {

  private final Service service = service();
  /** Sets this test's alliances apart from those of others. */
  private final String mark = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

  private String designed(String name, String more) {
    return service.post(PAUL, "/api/alliances", "{'name': '" + name + " " + mark + "'" + more + "}").ok()
        .json().path("id").stringValue();
  }

  private List<JsonNode> list(ActingPerson person, String query) {
    JsonNode items = service.get(person, "/api/alliances?limit=200&" + query).ok().json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private List<String> names(String query) {
    return list(PAUL, query).stream().map(item -> item.path("name").stringValue()).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void awaitListed(int count) {
    await().untilAsserted(() -> assertThat(list(PAUL, "q=" + mark)).hasSize(count));
  }

  @Test
  void filtersNarrowTheListAndTextIsFoundWithoutAccentsOrCase() {
    designed("Téléphonie solidaire", ", 'entryDoor': 'societal_innovation', 'modes': ['patronage'],"
        + " 'sdgs': [{'goal': 1}, {'goal': 10, 'target': '10.2'}], 'territory': 'Île-de-France',"
        + " 'partners': [{'name': 'Emmaüs " + mark + "', 'actorType': 'association'}]");
    designed("Plain", ", 'secondaryDoors': ['societal_innovation']");
    designed("Closed", ", 'initialStage': 'CLOSED', 'imported': true");
    awaitListed(3);

    assertThat(names("q=" + encoded("TELEPHONIE solidaire " + mark))).hasSize(1);
    assertThat(names("q=" + encoded("emmaus " + mark))).singleElement().asString().startsWith("Téléphonie");
    assertThat(names("door=societal_innovation&q=" + mark)).hasSize(2);
    assertThat(names("mode=patronage&q=" + mark)).hasSize(1);
    assertThat(names("mode=economic_cooperation&q=" + mark)).isEmpty();
    assertThat(names("sdg=10&q=" + mark)).hasSize(1);
    assertThat(names("sdg=17&q=" + mark)).isEmpty();
    assertThat(names("territory=" + encoded("ILE-DE") + "&q=" + mark)).hasSize(1);
    assertThat(names("stage=CLOSED&q=" + mark)).singleElement().asString().startsWith("Closed");
    assertThat(names("stage=STEERING&q=" + mark)).isEmpty();
  }

  @Test
  void peopleFindWhatTheyType() {
    designed("Collectif C+", ", 'partners': [{'name': 'L\u2019\u0152uvre " + mark + "', 'formerNames': ['Log\u02BCins " + mark + "']},"
        + " {'name': 'Solidaire \uD83C\uDF33 " + mark + "'}]");
    designed("Carbone", "");
    awaitListed(2);

    for (String typed : List.of("C+", "collectif", "l'oeuvre", "oeuvre", "logins", "LOG`INS", "\uD83C\uDF33", "\uD83C\uDF33 solidaire")) {
      assertThat(names("q=" + encoded(mark + " " + typed))).as(typed).singleElement().asString().startsWith("Collectif");
    }
    for (String typed : List.of("oeuvre solidaire", "collectif solidaire", "oeuvre collectif", "+ carbone", "\uD83C\uDF32")) {
      assertThat(names("q=" + encoded(mark + " " + typed))).as(typed).isEmpty();
    }
    assertThat(names("q=" + encoded("\u200B " + mark))).hasSize(2);
  }

  @Test
  void alliancesStandWhereADictionaryHasThem() {
    List<String> inOrder = List.of("Elan", "\u00C9mile", "Lodge", "\u0141\u00F3d\u017A", "Logis", "\u0152uvre", "Zo\u00E9");
    inOrder.reversed().forEach(name -> designed(name, ""));
    awaitListed(inOrder.size());

    assertThat(names("q=" + mark)).isEqualTo(inOrder.stream().map(name -> name + " " + mark).toList());
  }

  @Test
  void aLineTellsWhatIsKnownAndLeavesAwayWhatIsNot() {
    String id = designed(
        "Line", ", 'partners': [{'name': 'Ares', 'actorType': 'association'}, {'name': 'Unknown kind'}]");
    service.post(PAUL, "/api/alliances/" + id + "/milestones", "{'title': 'Second', 'dueOn': '2099'}").ok();
    service.post(PAUL, "/api/alliances/" + id + "/milestones", "{'kind': 'kickoff', 'dueOn': '2020-06'}").ok();
    service.post(PAUL, "/api/alliances/" + id + "/health-checks", "{'colour': 'amber'}").ok();
    await().untilAsserted(() -> assertThat(names("health=amber&q=" + mark)).hasSize(1));

    JsonNode line = list(PAUL, "q=" + mark).getFirst();
    assertThat(line.path("id").stringValue()).isEqualTo(id);
    assertThat(line.path("version").intValue()).isEqualTo(7);
    assertThat(line.path("partners").toString())
        .isEqualTo("[{\"name\":\"Ares\",\"actorType\":\"association\"},{\"name\":\"Unknown kind\"}]");
    assertThat(line.path("nextMilestone").path("kind").stringValue()).isEqualTo("kickoff");
    assertThat(line.path("nextMilestone").path("dueOn").stringValue()).isEqualTo("2020-06");
    assertThat(line.path("nextMilestone").path("late").booleanValue()).isTrue();
    assertThat(line.path("imported").booleanValue()).isFalse();
    assertThat(line.has("scores")).isFalse();
    assertThat(line.has("territory")).isFalse();
    assertThat(line.has("entryDoor")).isFalse();
  }

  @Test
  void pagesFollowEachOtherByNameWithoutGapOrRepetition() {
    IntStream.rangeClosed(1, 7).forEach(i -> designed("%s n\u00B0%d".formatted(i % 2 == 0 ? "É" : "e", i % 3), ""));
    awaitListed(7);

    List<String> seen = pages("q=" + mark, 2);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen).isEqualTo(list(PAUL, "q=" + mark).stream().map(item -> item.path("id").stringValue()).toList());
  }

  @Test
  void aPageIsFilledThoughTheStoreCannotDecideWhatIsOnIt() {
    List<String> wanted = new ArrayList<>();
    IntStream.range(0, 120).forEach(i -> {
      boolean last = i % 40 == 39;
      String id = designed("Rare %03d".formatted(i), ", 'territory': '" + (last ? "Île" : "Val") + " " + mark + "'");
      if (last) {
        wanted.add(id);
      }
    });
    awaitListed(120);

    assertThat(pages("territory=" + encoded("ile " + mark), 1)).isEqualTo(wanted);
    assertThat(pages("territory=" + encoded("ile " + mark), 2)).isEqualTo(wanted);
    assertThat(pages("stage=DESIGN&territory=" + mark, 50)).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void lettersThatStoresOrderDifferentlyAreNeitherMissingNorTwice() {
    Stream.of("\uD840\uDC00", "\uFA0E", "a\uD840\uDC00", "a\uFA0E", "\uD840\uDC00b", "\uFA0Eb")
        .forEach(name -> designed(name, ""));
    awaitListed(6);

    List<String> all = list(PAUL, "q=" + mark).stream().map(item -> item.path("id").stringValue()).toList();
    assertThat(pages("q=" + mark, 1)).isEqualTo(all);
    assertThat(pages("q=" + mark, 4)).isEqualTo(all);
  }

  private static final int MORE_THAN_ANY_LIST = 1_000;

  /** Ids, page after page. */
  private List<String> pages(String query, int size) {
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = service.get(PAUL, "/api/alliances?limit=" + size + "&" + query + next).ok().json();
      page.path("items").forEach(item -> seen.add(item.path("id").stringValue()));
      assertThat(page.path("items").size()).isLessThanOrEqualTo(size);
      assertThat(seen).as("a page that does not get on").hasSizeLessThan(MORE_THAN_ANY_LIST);
      next = page.path("next").isNull() ? null : "&after=" + page.path("next").stringValue();
    } while (next != null);
    return seen;
  }

  @Test
  void aPersonSeesOnlyAlliancesOfWhichItIsAMemberNow() {
    ActingPerson olga = new ActingPerson("olga-" + mark, Set.of(), "en");
    String mine = designed("Mine", "");
    String past = designed("Past", "");
    designed("Foreign", "");
    String body = "{'personId': 'olga-" + mark + "', 'role': 'evaluator'";
    service.post(PAUL, "/api/alliances/" + mine + "/members", body + "}").ok();
    service.post(PAUL, "/api/alliances/" + past + "/members", body + ", 'until': '2020'}").ok();

    await().untilAsserted(() -> assertThat(list(olga, "")).hasSize(1));
    assertThat(list(olga, "q=" + mark)).singleElement()
        .satisfies(item -> assertThat(item.path("id").stringValue()).isEqualTo(mine));
    assertThat(service.get(olga, "/api/alliances/" + past).status()).isEqualTo(404);
  }

  @Test
  void alliancesWithoutAPresentManagerAreListed() {
    designed("Managed", "");
    String left = designed("Left", "");
    String erased = designed("Erased", "");
    String over = designed("Over", "");
    String mia = service.post(ADA, "/api/people", "{'name': 'Mia'}").ok().text("personId");
    service.post(PAUL, "/api/alliances/" + erased + "/members", "{'personId': '" + mia + "', 'role': 'manager'}").ok();
    service.post(PAUL, "/api/alliances/" + over + "/members", "{'personId': 'nora', 'role': 'manager', 'until': '2020'}").ok();
    service.post(PAUL, "/api/alliances/" + over + "/members", "{'personId': 'otto', 'role': 'broker'}").ok();
    service.post(ADA, "/api/people/" + mia + "/erase", "").ok();
    for (String id : List.of(left, erased, over)) {
      String first = service.get(ADA, "/api/alliances/" + id).ok().json().path("members").path(0).path("id").stringValue();
      service.post(ADA, "/api/alliances/" + id + "/members/" + first + "/stand-down", "{'evenIfLast': true}").ok();
    }

    await().untilAsserted(() -> assertThat(list(ADA, "unmanaged=true&q=" + mark)).extracting(item -> item.path("id").stringValue())
        .containsExactlyInAnyOrder(left, erased, over));
    assertThat(list(ADA, "q=" + mark)).hasSize(4);
    assertThat(service.get(ADA, "/api/alliances?unmanaged=yes").code()).isEqualTo("bad-parameter");
  }

  @Test
  void aListThatMustShowAChangeShowsItOrAsksToWait() {
    String id = designed("Fresh", "");

    var seen = await().until(() -> service.get(PAUL, "/api/alliances?q=" + mark, "Alliance-Version", id + ":2"),
        answer -> answer.status() == 200);
    assertThat(seen.json().path("items").size()).isEqualTo(1);
    var behind = service.get(PAUL, "/api/alliances?q=" + mark, "Alliance-Version", id + ":3");
    assertThat(behind.status()).isEqualTo(503);
    assertThat(behind.code()).isEqualTo("behind");
    assertThat(service.get(PAUL, "/api/alliances", "Alliance-Version", "x").code()).isEqualTo("bad-header");
  }
}
