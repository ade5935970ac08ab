package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.notification.people.People;
import tools.jackson.databind.JsonNode;

/** An alliance of its own for each test, with people whom nobody else knows. */
public final class Town {

  public final String alliance = "a-" + UUID.randomUUID();
  public final String manager = "maud-" + alliance;
  public final String chair = "chris-" + alliance;
  public final String member = "cora-" + alliance;
  private final OwnedTopics topics = Program.get().topics();

  /** A manager (English), a chair (French) and a member (English), all known with an address. */
  public static Town founded() {
    Town town = new Town();
    town.topics.person(town.manager, 1, "Maud", town.manager + "@example.org", "en");
    town.topics.person(town.chair, 1, "Chris", town.chair + "@example.org", "fr");
    town.topics.person(town.member, 1, "Cora", town.member + "@example.org", "en");
    // people come by a topic of their own, and a notice to somebody not known yet is in another state
    People people = Program.get().bean(People.class);
    await().atMost(Duration.ofSeconds(30)).until(() -> people.find(town.member).isPresent()
        && people.find(town.chair).isPresent() && people.find(town.manager).isPresent());
    town.alliance();
    return town;
  }

  /** The same alliance and roles; nobody has an address. */
  public static Town ofStrangers() {
    Town town = new Town();
    town.alliance();
    return town;
  }

  private void alliance() {
    tell(new AllianceDesigned(new Description("Town " + alliance, null, null, null, null, null, null, null), Stage.STEERING, null));
    tell(new MemberAppointed("m1", manager, MemberRole.MANAGER, null, null, null));
    tell(new MemberAppointed("m2", chair, MemberRole.COMMITTEE_CHAIR, null, null, null));
    tell(new MemberAppointed("m3", member, MemberRole.COMMITTEE_MEMBER, null, null, null));
    awaitTaken();
  }

  /** Done by the manager. */
  public Envelope tell(AllianceEvent event) {
    return topics.tell(alliance, manager, event);
  }

  /** Waits until the service has taken the last event of the alliance. */
  public Town awaitTaken() {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Program.get().administrator()
        .with("Alliance-Version", topics.version(alliance)).get("/api/alliances/" + alliance + "/digests").status())
        .isEqualTo(200));
    return this;
  }

  /** Deliveries of this alliance as an administrator sees them. */
  public List<JsonNode> deliveries(String query) {
    List<JsonNode> items = new ArrayList<>();
    Program.get().administrator().get("/api/deliveries?limit=200&alliance=" + alliance + query).json().path("items")
        .forEach(items::add);
    return items;
  }

  public List<String> states(String person) {
    return deliveries("&to=" + person).stream().map(item -> item.path("state").asString()).toList();
  }

  public void awaitStates(String person, String... states) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(states(person)).containsExactlyInAnyOrder(states));
  }

  /** Mails the server took for a person, as sent. */
  public static List<String> mailsTo(String person) {
    return Program.get().mail().accepted().stream().filter(mail -> mail.contains("<" + person + "@example.org>")
        || mail.contains("To: " + person + "@example.org")).toList();
  }

  /** A quoted-printable mail as it reads. */
  public static String readable(String mail) {
    String joined = mail.replace("=\n", "");
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '=' && i + 2 < joined.length() && joined.substring(i + 1, i + 3).matches("[0-9A-F]{2}")) {
        bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
