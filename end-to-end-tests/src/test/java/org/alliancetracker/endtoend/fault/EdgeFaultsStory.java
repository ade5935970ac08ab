package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.endtoend.system.Vouched;
import org.alliancetracker.endtoend.system.WebLogin;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Harm done to running processes, and what holds; the table of docs/guarantees.md names each rule. */
@Order(1)
@Tag("slow")
class EdgeFaultsStory {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int KILLS = 3;
  private static final int THREADS_MORE = 40;

  private static final Path DATA = TheSystem.newFolder();
  private static SmallDisk disk;
  private static TheSystem system;

  @BeforeAll
  static void start() {
    disk = SmallDisk.at(DATA.resolve("store"));
    system = TheSystem.start(DATA);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
    disk.close();
  }

  @Test
  void aKilledGatewayLosesNoCommandAndNoLogin() throws IOException {
    WebLogin person = WebLogin.of(system, "manager");
    assertThat(person.open("/alliances").status()).isEqualTo(200);
    Victim gateway = Victim.of(system, "gateway");
    Load load = new Load(system, 6);
    try (load) {
      for (int i = 0; i < KILLS; i++) {
        load.awaitAccepted(30);
        long pid = gateway.pid();
        gateway.kill();
        gateway.awaitSuccessorOf(pid);
      }
      load.awaitAccepted(30);
    }
    load.check();
    assertThat(load.answered("no answer")).as("some were under way").isPositive();
    assertThat(person.open("/alliances").status()).isEqualTo(200);
  }

  @Test
  void whileTheStoreIsAwayAllAreToldWhenToComeBackAndThenAllGoesOn() throws IOException {
    Victim store = Victim.of(system, "store");
    List<Victim> callers = Victim.services(system);
    Load load = new Load(system, 16);
    try (load) {
      load.awaitAccepted(100);
      int threads = callers.stream().mapToInt(Victim::threads).max().orElseThrow();
      store.takeAway();
      try {
        await().atMost(PATIENCE).until(() -> {
          assertThat(callers).allSatisfy(each -> assertThat(each.threads()).as(each.name()).isLessThan(threads + THREADS_MORE));
          return load.answered("503 store-unavailable") >= 32;
        });
        await("the circuit opens").atMost(PATIENCE).until(() -> figures().contains("alliance_breaker{peer=\"store\"} 2.0"));
      } finally {
        store.resume();
      }
      store.awaitReady();
      long back = System.nanoTime();
      load.awaitAccepted(1);
      System.out.printf("  accepted again %.1f s after the store was back%n", (System.nanoTime() - back) / 1e9);
      load.awaitAccepted(100);
    }
    load.check();
    assertThat(figures()).as("the circuit closed").contains("alliance_breaker{peer=\"store\"} 0.0");
  }

  /** Of the service that gets the load. */
  private static String figures() throws IOException {
    return Door.metrics(Victim.of(system, "partnership-service").port(), Vouched.administrator(system));
  }

  @Test
  void aFullDiskRefusesChangesInWordsAndNothingElse() {
    assumeThat(disk.isMounted()).as("a small disk can be mounted here").isTrue();
    Victim store = Victim.of(system, "store");
    long pid = store.pid();
    Caller manager = system.as("manager");
    Load load = new Load(system, 4);
    try (load) {
      load.awaitAccepted(20);
      disk.fill();
      try {
        await().atMost(PATIENCE).until(() -> load.answered("507 store-full") >= 12);
        assertThat(manager.get("/api/alliances").status()).isEqualTo(200);
        Reply login = system.stranger().post("/api/login", Map.of("account", "public", "password", system.tracker().demoPassword()));
        assertThat(login.text("code")).as("a login is a change too").isEqualTo("store-full");
        assertThat(login.text("detail")).contains("Nothing was changed", "free space");
      } finally {
        disk.free();
      }
      load.awaitAccepted(50);
    }
    load.check();
    assertThat(store.pid()).isEqualTo(pid);
  }

  @Test
  void aServiceAskedToStopFinishesWhatItBeganAndIsStartedAgain() throws IOException {
    Reply alliance = system.as("admin").mustPost("/api/alliances", Map.of("name", "Begun before the stop"));
    String path = "/api/alliances/" + alliance.text("id");
    await().atMost(PATIENCE).until(() -> system.as("admin").get(path + "/digests", Caller.VERSION, alliance.version()).accepted());
    await().atMost(PATIENCE).until(() -> system.as("admin").get(path + "/evaluations", Caller.VERSION, alliance.version()).accepted());
    String vouched = Vouched.administrator(system);
    Load load = new Load(system, 6);
    try (load) {
      stopWhileItWorks("partnership-service", vouched, "POST", "/api/alliances", "{\"name\": \"In two parts\"}");
      stopWhileItWorks("evaluation-service", vouched, "POST", path + "/evaluations",
          "{\"evaluators\": [{\"personId\": \"" + People.id("manager") + "\", \"side\": \"association\"}]}");
      stopWhileItWorks("notification-service", vouched, "PUT", path + "/digests", "{\"dayOfMonth\": 5, \"zone\": \"Europe/Paris\"}");
      stopWhileItWorks("gateway", system.as("admin").token(), "POST", "/api/alliances", "{\"name\": \"In two parts too\"}");
      load.awaitAccepted(50);
    }
    load.check();
    new StartOrder(system).assertWhole();
  }

  private static void stopWhileItWorks(String name, String token, String method, String path, String json) throws IOException {
    Victim service = Victim.of(system, name);
    long pid = service.pid();
    try (HalfSent begun = new HalfSent(service.port(), token, method, path, json)) {
      service.signal("TERM");
      await().atMost(PATIENCE).until(() -> !service.listens());
      assertThat(begun.finish()).as(name).isBetween(200, 299);
    }
    service.awaitSuccessorOf(pid);
  }
}
