package org.alliancetracker.endtoend.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.Mails.Mail;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.file.OpenToOthers;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data folder of an earlier program opens in this one: the same answers, nothing mailed again, and what was parked heals. */
@Order(1)
class EarlierDataStory {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  /** What depends on the day on which one asks. */
  private static final Set<String> OF_THE_DAY = Set.of("dormant", "gate", "late", "nextDue", "lastPeriod", "lastResult");
  private static final String DELIVERIES = "/api/deliveries?limit=200";

  private static TheSystem system;
  private static JsonNode then;
  private static Map<String, JsonNode> now;

  @BeforeAll
  static void open() throws IOException {
    Path data = TheSystem.newFolder();
    unpack("/earlier/7ecb74c.zip", data);
    then = JsonMapper.builder().build().readTree(Files.readAllBytes(data.resolve(EarlierData.ANSWERS)));
    system = TheSystem.start(data);
    now = then.path("answers").propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> EarlierData.answer(system.as("admin"), each.getKey())));
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void everyAnswerIsAsItWas() {
    then.path("answers").propertyStream().filter(each -> !each.getKey().equals(DELIVERIES)).forEach(each -> {
      JsonNode answered = now.get(each.getKey());
      assertThat(answered.path("status")).as(each.getKey()).isEqualTo(each.getValue().path("status"));
      // the words of a refusal may become better ones
      if (answered.path("status").asInt() == 200) {
        assertThat(lost("", each.getValue(), answered)).as(each.getKey()).isEmpty();
      }
    });
  }

  @Test
  void nothingIsMailedAgainAndWhatWasParkedHeals() {
    String parked = then.path("parked").asString();
    Caller admin = system.as("admin");
    for (String reader : List.of("evaluation", "notification")) {
      assertThat(EarlierData.isParked(admin, reader, parked)).as(reader).isTrue();
      admin.mustPost("/api/operations/" + reader + "/redrive", Map.of("stream", parked));
      assertThat(EarlierData.isParked(admin, reader, parked)).as(reader).isFalse();
    }
    // what is told from now on follows what was told then
    String seen = system.as("manager").mustPost("/api/alliances/" + parked + "/milestones", Map.of("title", "Of today", "dueOn", "2099-06"))
        .version();
    await().atMost(PATIENCE).until(() -> admin.get("/api/alliances/" + parked + "/digests", Caller.VERSION, seen).accepted());

    Set<String> planned = then.path("answers").path(DELIVERIES).path("body").path("items").valueStream()
        .map(each -> each.path("id").asString() + " " + each.path("state").asString()).collect(Collectors.toSet());
    // a digest of a later period may have become due since
    List<Deliveries.Shown> listed = Deliveries.all(admin);
    assertThat(listed.stream().map(each -> each.id() + " " + each.state())).containsAll(planned);
    assertThat(listed.stream().filter(each -> each.mail().equals("notice")).map(each -> each.id() + " " + each.state()))
        .isSubsetOf(planned);
    List<String> mailed = system.mails().all().stream().map(Mail::messageId).toList();
    assertThat(mailed).doesNotHaveDuplicates().containsAll(then.path("mails").valueStream().map(JsonNode::asString).toList());
  }

  @Test
  void whatOthersCouldReadThenIsItsOwnersAloneNow() throws IOException {
    for (String part : List.of("store", "broker", "mail", "logs", "keys", "secrets")) {
      assertThat(OpenToOthers.in(system.data().resolve(part))).as(part).isEmpty();
    }
  }

  @Test
  void aTokenOfThenStillOpensUntilItEndsAndASessionOfThenIsNoFault() {
    boolean ended = Instant.parse(then.path("tokenUntil").asString()).isBefore(Instant.now());
    Reply byToken = system.stranger().get("/api/alliances", "Authorization", "Bearer " + then.path("token").asString());
    assertThat(byToken.status()).isEqualTo(ended ? 401 : 200);

    Reply bySession = system.stranger().get("/", "Accept", "text/html", "Cookie", then.path("cookies").asString());
    assertThat(bySession.status()).isIn(200, 302, 303);
  }

  /** Where something that was said then is missing or said otherwise now; new members and permissions may stand beside the old ones. */
  private static List<String> lost(String place, JsonNode then, JsonNode now) {
    if (then.isObject()) {
      return then.propertyStream().filter(each -> !OF_THE_DAY.contains(each.getKey()))
          .flatMap(each -> lost(place + "/" + each.getKey(), each.getValue(), now.path(each.getKey())).stream()).toList();
    }
    if (then.isArray() && then.size() == now.size()) {
      return IntStream.range(0, then.size()).boxed()
          .flatMap(i -> lost(place + "/" + i, then.get(i), now.path(i)).stream()).toList();
    }
    if (place.endsWith("/permissions") && now.valueStream().toList().containsAll(then.valueStream().toList())) {
      return List.of();
    }
    return then.equals(now) ? List.of() : List.of(place + ": " + then + " is " + now);
  }

  private static void unpack(String resource, Path folder) throws IOException {
    try (InputStream in = EarlierDataStory.class.getResourceAsStream(resource); ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }
}
