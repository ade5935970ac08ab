package org.alliancetracker.endtoend.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.endtoend.ledger.MailCheck.Due;

/**
 * Who had to be told at once, worked out once more from the events alone: the people concerned, but not the one who did
 * it. It knows only what the clients of this test do: nobody stands down, nothing is undone, all happens today.
 */
final class NoticesAgain {

  private static final Map<String, String> TOLD_AT_ONCE = Map.of(
      "alliance.milestone.reached.v1", "milestone_reached",
      "alliance.stage.entered.v1", "stage_entered",
      "alliance.agreement.signed.v1", "agreement_signed",
      "alliance.closed.v1", "alliance_closed");
  private static final Set<String> CONCERNED =
      Set.of("manager", "broker", "committee_chair", "committee_member", "partner_contact");

  private static final Set<String> COMMITTEE = Set.of("manager", "committee_chair", "committee_member");

  private NoticesAgain() {
  }

  static Set<Due> ofAlliances(Map<String, List<Happened>> histories) {
    Set<Due> due = new HashSet<>();
    for (List<Happened> history : histories.values()) {
      Set<String> people = new HashSet<>();
      for (Happened event : history) {
        if (event.type().equals("alliance.member.appointed.v1")
            && CONCERNED.contains(event.data().path("role").asString())) {
          people.add(event.data().path("personId").asString());
        }
        String kind = TOLD_AT_ONCE.get(event.type());
        if (kind != null) {
          people.stream().filter(person -> !person.equals(event.actor()))
              .forEach(person -> due.add(new Due(event.stream() + ":" + event.version(), kind, person)));
        }
      }
    }
    return due;
  }

  /** People of the steering committees, managers among them. */
  static Map<String, Set<String>> committees(Map<String, List<Happened>> histories) {
    Map<String, Set<String>> committees = new HashMap<>();
    histories.forEach((id, history) -> history.stream()
        .filter(event -> event.type().equals("alliance.member.appointed.v1"))
        .filter(event -> COMMITTEE.contains(event.data().path("role").asString()))
        .forEach(event -> committees.computeIfAbsent(id, none -> new HashSet<>())
            .add(event.data().path("personId").asString())));
    return committees;
  }

  /** @param committees people of the steering committee by alliance, managers among them */
  static Set<Due> ofEvaluations(Map<String, List<Happened>> evaluations, Map<String, Set<String>> committees) {
    Set<Due> due = new HashSet<>();
    for (List<Happened> history : evaluations.values()) {
      Map<String, String> alliance = new HashMap<>();
      for (Happened event : history) {
        String cause = event.stream() + ":" + event.version();
        if (event.type().equals("alliance.evaluation.opened.v1")) {
          alliance.put("id", event.data().path("allianceId").asString());
          event.data().path("evaluators").forEach(invited -> due.add(
              new Due(cause, "evaluation_opened", invited.path("personId").asString())));
        } else if (event.type().equals("alliance.scores.published.v1")) {
          committees.getOrDefault(alliance.get("id"), Set.of()).stream()
              .filter(person -> !person.equals(event.actor()))
              .forEach(person -> due.add(new Due(cause, "scores_published", person)));
        }
      }
    }
    return due;
  }
}
