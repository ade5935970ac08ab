package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.endtoend.system.WebLogin;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many at once who send much, or nothing, and have shown no name: the gateway in its default heap serves others meanwhile, and is
 * the same process afterwards. A program that ran out of memory would have ended.
 */
class CrowdStory {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final int MEGABYTE = 1_000_000;

  /** The third of 160 MB at 112 KB each, and 200 more. */
  private static final int MORE_THAN_ARE_TAKEN = 490 + 200;

  private static final long MOST_HEAP_MEGABYTES = 155;

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");
  private final Victim gateway = Victim.of(system, "gateway");
  private long pid;

  @BeforeEach
  void remember() {
    pid = gateway.pid();
  }

  @AfterEach
  void itIsTheSameProcess() {
    assertThat(gateway.pid()).isEqualTo(pid);
    assertThat(gateway.isReady()).isTrue();
  }

  @Test
  void formsOfAMegabyteThatAreAnnouncedToTheLoginAreRefusedUnread() throws IOException {
    try (Crowd crowd = new Crowd(gateway.port(), 150, Crowd.announcing("/login", FORM, MEGABYTE))) {
      othersAreServed();
      assertThat(crowd.statuses()).containsOnly(413);
    }
  }

  @Test
  void jsonThatStrangersSendToTheLoginIsRefusedToo() throws IOException {
    try (Crowd crowd = new Crowd(gateway.port(), 200, Crowd.announcing("/api/login", JSON, MEGABYTE) + " ".repeat(200_000))) {
      othersAreServed();
      assertThat(crowd.statuses()).isSubsetOf(413, 0).contains(413);
    }
  }

  @Test
  void shortBodiesThatNeverEndLeaveRoomForThoseWhoAreKnown() throws IOException {
    try (Crowd crowd = new Crowd(gateway.port(), 400, Crowd.announcing("/api/login", JSON, 16_000) + " ".repeat(15_999))) {
      whoIsKnownIsServed();
      assertThat(crowd.statuses()).as("all were told or cut off in the end").isSubsetOf(408, 503, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/x", FORM + "X", "multipart/form-data; boundary=a"})
  void sixtyMegabytesOfAnUnknownKindAreRefusedUnread(String type) throws IOException {
    String token = "Authorization: Bearer " + manager.token() + "\r\n";
    try (Crowd strangers = new Crowd(gateway.port(), 2, Crowd.announcing("/login", type, 60 * MEGABYTE) + " ".repeat(MEGABYTE));
        Crowd known = new Crowd(gateway.port(), 2, Crowd.announcing("/api/alliances", type, 60 * MEGABYTE, token))) {
      othersAreServed();
      assertThat(strangers.statuses()).isSubsetOf(415, 0);
      assertThat(known.statuses()).containsOnly(415);
    }
  }

  @Test
  void asManyConnectionsAsAreTakenAndTwoHundredMoreThatSayNothingLeaveRoom() throws IOException {
    try (Crowd crowd = new Crowd(gateway.port(), MORE_THAN_ARE_TAKEN, "")) {
      othersAreServed();
      assertThat(crowd.cutOff()).as("gave way").isPositive();
    }
  }

  @Test
  void headsThatAreNeverFinishedEndNothing() throws IOException {
    try (Crowd crowd = new Crowd(gateway.port(), MORE_THAN_ARE_TAKEN, "GET /health HTTP/1.1\r\nX-Long: " + "a".repeat(15_000))) {
      assertThat(gateway.heapMegabytes()).isLessThan(MOST_HEAP_MEGABYTES);
      assertThat(crowd.cutOff()).as("nobody is cut off before his time").isZero();
    }
    othersAreServed();
  }

  private void othersAreServed() throws IOException {
    whoIsKnownIsServed();
    assertThat(WebLogin.of(system, "manager").open("/").status()).as("somebody signs in").isIn(200, 302, 303);
  }

  private void whoIsKnownIsServed() {
    assertThat(manager.get("/api/alliances?limit=1").status()).isEqualTo(200);
    assertThat(manager.mustPost("/api/alliances", Map.of("name", "In the crowd")).accepted()).isTrue();
  }
}
