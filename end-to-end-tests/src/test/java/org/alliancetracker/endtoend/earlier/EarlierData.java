package org.alliancetracker.endtoend.earlier;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alliancetracker.endtoend.story.Levels;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.endtoend.system.WebLogin;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the data folder that {@link EarlierDataStory} opens: two alliances, an evaluation with scores, a digest, a parked
 * stream, a session and a token, with what the program of that day answered about them. It was run once with the
 * programs of commit 7ecb74c; a form that is stored later gets a folder of its own beside it, made in the same way:
 * {@code java -cp <test class path> org.alliancetracker.endtoend.earlier.EarlierData <file.zip>} with that commit's jars.
 */
final class EarlierData {

  /** No secret: it opens this folder and nothing else. */
  static final String PASSWORD = "of-the-sample-folder";
  static final String ANSWERS = "answers.json";
  /** What is made anew at each start, what names this machine, and private keys. */
  private static final List<String> LEFT_OUT = List.of("logs", "keys", "run.lock", "ports.properties", "processes.json", "cache");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EarlierData() {
  }

  public static void main(String[] arguments) throws IOException {
    Path data = TheSystem.newFolder();
    Files.createDirectories(data.resolve("secrets"));
    Files.writeString(data.resolve("secrets/demo-password"), PASSWORD);
    Files.createFile(data.resolve("demo-loaded"));
    try (TheSystem system = TheSystem.start(data)) {
      Files.writeString(data.resolve(ANSWERS), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(lived(system)));
    }
    pack(data, Path.of(arguments[0]));
  }

  private static Map<String, Object> lived(TheSystem system) throws IOException {
    Caller manager = system.as("manager");
    String whole = steeredAlliance(manager);
    String evaluation = evaluated(system, manager, whole);
    manager.mustPost("/api/digests/" + whole + ":steering-committee/send", BodyPublishers.noBody(), Caller.KEY, "digest-of-the-sample");
    String parked = parkedAlliance(system, manager);
    await().atMost(PATIENCE).until(() -> Deliveries.all(system.as("admin")).stream().noneMatch(Deliveries.Shown::open));
    WebLogin browser = WebLogin.of(system, "manager");
    Reply token = browser.post("/api/tokens", Map.of("label", "sample", "days", 366));
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("whole", whole);
    kept.put("parked", parked);
    kept.put("evaluation", evaluation);
    kept.put("cookies", browser.cookies());
    kept.put("token", token.text("token"));
    kept.put("tokenUntil", token.text("expiresAt"));
    kept.put("mails", system.mails().all().stream().map(mail -> mail.messageId()).sorted().toList());
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    addresses(whole, parked, evaluation).forEach(address -> answers.put(address, answer(system.as("admin"), address)));
    kept.put("answers", answers);
    return kept;
  }

  static List<String> addresses(String whole, String parked, String evaluation) {
    return Stream.concat(Stream.of(whole, parked).map(id -> "/api/alliances/" + id).flatMap(path -> Stream.of("", "/history",
        "/digests", "/evaluations", "/scorecard").map(path::concat)), Stream.of("/api/alliances", "/api/people",
        "/api/evaluations/" + evaluation, "/api/evaluations/" + evaluation + "/result", "/api/deliveries?limit=200")).toList();
  }

  static JsonNode answer(Caller reader, String address) {
    Reply reply = reader.get(address);
    return JSON.createObjectNode().put("status", reply.status()).set("body", reply.json());
  }

  private static String steeredAlliance(Caller manager) {
    String id = manager.mustPost("/api/alliances", Map.of("name", "Sample of an earlier day", "purpose", "To be opened later",
        "entryDoor", "territorial_coconstruction", "modes", List.of("economic_cooperation"), "territory", "Somewhere")).text("id");
    String path = "/api/alliances/" + id;
    manager.mustPost(path + "/members", Map.of("personId", People.id("committee"), "role", "committee_chair"));
    manager.mustPost(path + "/members", Map.of("personId", People.id("company"), "role", "committee_member"));
    manager.mustPost(path + "/partners", Map.of("name", "An association", "actorType", "association"));
    manager.mustPost(path + "/partners", Map.of("name", "A company", "actorType", "company_pme"));
    manager.mustPost(path + "/objectives", Map.of("objectives", List.of(Map.of("text", "Be opened"))));
    manager.mustPost(path + "/governance", Map.of("bodies", List.of(Map.of("kind", "steering_committee", "cadence", "quarterly"))));
    manager.mustPost(path + "/rubric", Map.of("rubricId", "alliance-default", "rubricVersion", 1));
    manager.mustPost(path + "/agreements", Map.of("kind", "framework", "termUntil", "2099-12-31"));
    manager.mustPost(path + "/stage", Map.of("to", "STEERING"));
    String milestone = manager.mustPost(path + "/milestones", Map.of("kind", "kickoff", "dueOn", "2098-03-01")).text("milestoneId");
    manager.mustPost(path + "/milestones/" + milestone + "/reach", Map.of("note", "All were there"));
    manager.mustPost(path + "/milestones", Map.of("title", "A first product", "dueOn", "2099-03"));
    manager.mustPost(path + "/meetings", Map.of("body", "steering_committee", "subject", "First committee"));
    return id;
  }

  private static String evaluated(TheSystem system, Caller manager, String alliance) {
    String path = "/api/alliances/" + alliance;
    List<Map<String, String>> invited = List.of(Map.of("personId", People.id("association"), "side", "association"),
        Map.of("personId", People.id("company"), "side", "company"));
    Reply opened = manager.mustPost(path + "/evaluations", Map.of("title", "First look", "evaluators", invited, "fictitious", true),
        Caller.VERSION, manager.mustPost(path + "/milestones", Map.of("title", "Evaluated", "dueOn", "2099-04")).version());
    String evaluation = "/api/evaluations/" + opened.text("id");
    system.as("association")
        .mustPost(evaluation + "/assessments/mine/submit", Map.of("answers", Levels.of(4, 3, 4, "seen")), Caller.VERSION, opened.version());
    system.as("company").mustPost(evaluation + "/assessments/mine/submit", Map.of("answers", Levels.of(2, 2, 4, "seen")));
    manager.mustPost(evaluation + "/close", Map.of());
    await().atMost(PATIENCE).until(() -> manager.get(path).json().has("scored"));
    return opened.text("id");
  }

  /** Something nobody can read stands on the topic, and a milestone waits behind it. */
  private static String parkedAlliance(TheSystem system, Caller manager) {
    String id = manager.mustPost("/api/alliances", Map.of("name", "Parked on an earlier day")).text("id");
    system.topics().send("alliance.lifecycle", id, "no event at all".getBytes(StandardCharsets.UTF_8));
    List<String> readers = List.of("evaluation", "notification");
    readers.forEach(reader -> await().atMost(PATIENCE).until(() -> isParked(system.as("admin"), reader, id)));
    manager.mustPost("/api/alliances/" + id + "/milestones", Map.of("title", "Waits behind it", "dueOn", "2099-05"));
    readers.forEach(reader -> await().atMost(PATIENCE).until(() -> letters(system.as("admin"), reader, id) >= 2));
    return id;
  }

  static boolean isParked(Caller operator, String reader, String id) {
    return operator.get("/api/operations/" + reader + "/dead-letters").json().path("parked").valueStream()
        .anyMatch(each -> each.path("stream").asString().equals(id));
  }

  private static long letters(Caller operator, String reader, String id) {
    return operator.get("/api/operations/" + reader + "/dead-letters").json().path("letters").valueStream()
        .filter(each -> each.path("key").asString().equals(id)).count();
  }

  private static void pack(Path folder, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(each).toString();
        if (LEFT_OUT.stream().noneMatch(left -> name.equals(left) || name.startsWith(left + "/"))) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(each, zip);
          zip.closeEntry();
        }
      }
    }
  }
}
