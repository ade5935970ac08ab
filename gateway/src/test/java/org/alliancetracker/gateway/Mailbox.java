package org.alliancetracker.gateway;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway asked notification-service to mail. */
public final class Mailbox {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final StandInService notification;

  public Mailbox(StandInService notification) {
    this.notification = notification;
    notification.answers(202, "{\"id\":\"m\",\"state\":\"waiting\"}");
  }

  public List<JsonNode> to(String address) {
    return notification.received().stream().filter(one -> one.method().equals("POST") && one.uri().equals("/internal/mails"))
        .map(one -> JSON.readTree(one.body())).filter(mail -> mail.path("to").asString().equals(address)).toList();
  }

  /** The next mail to an address that had so many. */
  public JsonNode next(String address, int before) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> to(address).size() > before);
    return to(address).get(before);
  }
}
