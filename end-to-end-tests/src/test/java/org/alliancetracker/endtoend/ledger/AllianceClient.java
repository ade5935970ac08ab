package org.alliancetracker.endtoend.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.json.JsonMapper;

/** One client that lets alliances live; every text it writes is used once only. */
final class AllianceClient implements Runnable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_ALLIANCES = 12;

  /** What the client remembers of an alliance. */
  private record Mine(String id, List<String> partners, List<String> openMilestones) {
  }

  private final String name;
  private final Sender sender;
  private final Random random;
  private final List<Mine> mine = new ArrayList<>();
  private final List<Founded> founded;
  private int number;

  /** @param founded takes the alliances with a committee */
  AllianceClient(String name, Sender sender, long seed, CopyOnWriteArrayList<Founded> founded) {
    this.name = name;
    this.sender = sender;
    this.random = new Random(seed);
    this.founded = founded;
  }

  @Override
  public void run() {
    while (!sender.isStopped()) {
      if (mine.isEmpty() || mine.size() < MOST_ALLIANCES && random.nextInt(12) == 0) {
        design();
      } else {
        change(mine.get(random.nextInt(mine.size())));
      }
    }
  }

  private void design() {
    String mark = mark();
    send("design", "/api/alliances", Map.of("name", mark, "partners", List.of(
        Map.of("name", mark + " one", "actorType", "association", "source", mark),
        Map.of("name", mark + " two", "actorType", "company_large", "source", mark))), null, mark, "alliance.designed.v1")
        .map(reply -> reply.text("id")).ifPresent(id -> {
          mine.add(new Mine(id, new ArrayList<>(), new ArrayList<>()));
          if (appoint(id, "committee", "committee_chair").isPresent()) {
            appoint(id, "company", "committee_member").ifPresent(last -> founded.add(new Founded(id, last.version())));
          }
        });
  }

  private Optional<Reply> appoint(String id, String account, String role) {
    return send("appoint", path(id, "members"), Map.of("personId", People.id(account), "role", role), id, null,
        "alliance.member.appointed.v1");
  }

  private void change(Mine alliance) {
    String id = alliance.id();
    String mark = mark();
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> send("plan", path(id, "milestones"), Map.of("title", mark, "dueOn", "2027-03"), id, mark,
          "alliance.milestone.planned.v1").ifPresent(r -> alliance.openMilestones().add(r.text("milestoneId")));
      case 3, 4 -> open(alliance).ifPresentOrElse(milestone -> send("reach",
          path(id, "milestones/" + milestone + "/reach"), Map.of("note", mark), id, mark,
          "alliance.milestone.reached.v1"), () -> claim(id, mark));
      case 5 -> alliance.openMilestones().stream().findFirst().ifPresentOrElse(milestone -> send("reschedule",
          path(id, "milestones/" + milestone + "/reschedule"), Map.of("dueOn", day(), "reason", mark), id, mark,
          "alliance.milestone.rescheduled.v1"), () -> claim(id, mark));
      case 6 -> send("join", path(id, "partners"), Map.of("name", mark), id, mark, "alliance.partner.joined.v1")
          .ifPresent(r -> alliance.partners().add(r.text("partnerId")));
      case 7 -> alliance.partners().stream().findAny().ifPresentOrElse(partner -> send("rename",
          path(id, "partners/" + partner + "/rename"), Map.of("name", mark), id, mark, "alliance.partner.renamed.v1"),
          () -> claim(id, mark));
      case 8 -> send("describe", path(id, "description"), Map.of("name", "Described", "purpose", mark), id, mark,
          "alliance.described.v1");
      default -> claim(id, mark);
    }
  }

  private void claim(String id, String mark) {
    send("claim", path(id, "claims"), Map.of("text", mark), id, mark, "alliance.claim.recorded.v1");
  }

  /** A milestone is reached once only, so it leaves the list whatever the answer will be. */
  private Optional<String> open(Mine alliance) {
    return alliance.openMilestones().isEmpty() ? Optional.empty() : Optional.of(alliance.openMilestones().removeFirst());
  }

  private Optional<Reply> send(String kind, String path, Map<String, Object> body, String stream, String mark,
      String type) {
    String key = name + "-" + ++number;
    return sender.send(new Command(key, kind, "manager", path, JSON.writeValueAsString(body), stream, mark, type, null));
  }

  private static String path(String id, String rest) {
    return "/api/alliances/" + id + "/" + rest;
  }

  private String mark() {
    return "mark " + name + " " + (number + 1);
  }

  /** Another one each time: moving a milestone to its own date changes nothing and leaves no trace. */
  private String day() {
    return LocalDate.of(2027, 1, 1).plusDays(number).toString();
  }
}
