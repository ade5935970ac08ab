package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.TokenSigner;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.notification.NotificationService;
import org.alliancetracker.notification.Samples;
import org.alliancetracker.notification.mail.ScriptedServer;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.alliancetracker.testing.program.ChildProgram;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 under load, again and again; afterwards every mail has come once, or is unknown and came at most once. */
class KilledAtAnyMomentTest {

  /** {@code -Pslow} does six; more: {@code -Dnotification.kills=30}. */
  private static final int ROUNDS = Integer.getInteger("notification.kills", 5);
  private static final int ALLIANCES = 4;
  private static final int MILESTONES_A_ROUND = 60;

  @TempDir
  Path directory;

  private final Set<String> expected = new TreeSet<>();
  private int milestones;

  @Test
  void everyMailComesOnceOrIsUnknownAndCameAtMostOnce() throws Exception {
    Path publicKey = directory.resolve("public.pem");
    TokenSigner signer = TokenSigner.open(directory.resolve("private.pem"), publicKey);
    try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
        LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
        ScriptedServer mail = ScriptedServer.start(0).slow(Duration.ofMillis(8));
        OwnedTopics topics = new OwnedTopics(broker.bootstrap())) {
      int port = freePort();
      URI base = URI.create("http://127.0.0.1:" + port);
      ChildProgram.Setup service = ChildProgram.of(NotificationService.class).log(directory.resolve("service.log"))
          .environment(Map.of("ALLIANCE_STORE_URI", store.uri(), "ALLIANCE_KAFKA_BOOTSTRAP", broker.bootstrap(),
              "ALLIANCE_TOKEN_PUBLIC_KEY_FILE", publicKey.toString(), "ALLIANCE_SMTP_PORT", String.valueOf(mail.port()),
              "ALLIANCE_MAIL_FROM", "alliances@example.org", "ALLIANCE_NOTICE_HOLD", "PT0.05S", "ALLIANCE_SMTP_PAUSE", "PT0.1S",
              "ALLIANCE_HTTP_PORT", String.valueOf(port), "ALLIANCE_EXIT_WITH_PARENT", "true"));
      ChildProgram child = started(service, base);
      foundAlliances(topics);

      // when the service is killed while mails of milestones go out, and a digest is ordered between
      Random random = new Random();
      for (int round = 0; round < ROUNDS; round++) {
        int before = arrived(mail).size();
        for (int n = 0; n < MILESTONES_A_ROUND; n++) {
          tellMilestone(topics);
        }
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
            .until(() -> arrived(mail).size() > before + 5);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
        child.kill();
        child = started(service, base);
        expected.addAll(orderDigest(base, signer, "a" + round / 2 % ALLIANCES, "key-" + round / 2));
      }

      // then
      try (var client = MongoClients.create(store.uri())) {
        var deliveries = client.getDatabase("notification").getCollection("deliveries");
        var open = client.getDatabase("notification").getCollection("deliveries_open");
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
          assertThat(deliveries.countDocuments()).isEqualTo(expected.size());
          assertThat(open.countDocuments()).as("mails still open").isZero();
        });
        Map<String, Integer> arrived = arrived(mail);
        Map<String, String> states = new HashMap<>();
        deliveries.find().forEach((Document d) -> states.put(d.getString("_id"), d.getString("state")));
        assertThat(arrived).isNotEmpty();
        assertThat(states.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(states.values()).isSubsetOf("confirmed", "unknown");
        states.forEach((id, state) -> {
          int times = arrived.getOrDefault(messageId(id), 0);
          assertThat(times).as(id + " " + state).isBetween(state.equals("confirmed") ? 1 : 0, 1);
        });
        assertThat(arrived.values().stream().mapToInt(n -> n).sum()).isLessThanOrEqualTo(states.size());
        System.out.println("kill -9 x " + ROUNDS + ": " + states.size() + " mails planned, " + arrived.size() + " arrived, "
            + states.values().stream().filter("unknown"::equals).count() + " unknown");
      } finally {
        child.kill();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static ChildProgram started(ChildProgram.Setup service, URI base) throws IOException {
    ChildProgram child = service.start();
    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> Caller.stranger(base).get("/health").status() == 200);
    return child;
  }

  private static void foundAlliances(OwnedTopics topics) {
    for (String person : new String[] {"ann", "bob"}) {
      topics.person(person, 1, person, person + "@example.org", "en");
    }
    for (int n = 0; n < ALLIANCES; n++) {
      topics.tell("a" + n, "root", Samples.designed(Stage.STEERING));
      topics.tell("a" + n, "root", new MemberAppointed("m1", "ann", MemberRole.COMMITTEE_CHAIR, null, null, null));
      topics.tell("a" + n, "root", new MemberAppointed("m2", "bob", MemberRole.MANAGER, null, null, null));
    }
  }

  private void tellMilestone(OwnedTopics topics) {
    String alliance = "a" + milestones % ALLIANCES;
    String id = "k" + milestones++;
    String event = topics.tell(alliance, "root", new MilestoneReached(id, null, "Milestone " + id, null, null, null)).id();
    expected.add(event + ":ann:milestone_reached");
    expected.add(event + ":bob:milestone_reached");
  }

  /** Orders with the same key until it is answered; the ids of its mails, or none where nothing was new. */
  private static Set<String> orderDigest(URI base, TokenSigner signer, String alliance, String key) {
    Set<String> mails = new TreeSet<>();
    String token = signer.sign(new ActingPerson("root", Set.of(ActingPerson.ADMINISTRATOR), "en"), Instant.now(), Duration.ofMinutes(5));
    Caller root = Caller.of(base, () -> token).with(Caller.KEY, key);
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
      Reply answer = root.post("/api/digests/" + alliance + ":steering-committee/send");
      if (answer.status() == 201) {
        answer.json().path("deliveries").forEach(id -> mails.add(id.asString()));
      }
      return answer.status() == 201 || answer.status() == 409;
    });
    return mails;
  }

  private static Map<String, Integer> arrived(ScriptedServer mail) {
    Map<String, Integer> times = new HashMap<>();
    mail.accepted().forEach(taken -> times.merge(taken.lines().filter(line -> line.startsWith("Message-ID: ")).findFirst()
        .orElseThrow().substring("Message-ID: ".length()), 1, Integer::sum));
    return times;
  }

  private static String messageId(String deliveryId) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(deliveryId.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@example.org>";
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
