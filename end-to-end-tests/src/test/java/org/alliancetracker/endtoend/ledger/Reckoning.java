package org.alliancetracker.endtoend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.endtoend.ledger.MailCheck.Delivery;
import org.alliancetracker.endtoend.ledger.MailCheck.Due;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.MessageIds;
import org.alliancetracker.endtoend.system.Readers;
import org.alliancetracker.endtoend.system.TheSystem;

/**
 * The accounts after a storm. What was acknowledged is there once, nothing is there twice, topics tell it whole and in
 * order, and scores, notices and mails follow from the log.
 */
final class Reckoning {

  private static final Duration CALM = Duration.ofMinutes(3);

  private final TheSystem system;
  private final Evidence evidence;

  Reckoning(TheSystem system) {
    this.system = system;
    this.evidence = new Evidence(system);
  }

  void check(Storm storm) {
    List<Line> ledger = storm.ledger();
    everythingHasArrived(storm);
    Map<String, List<Happened>> alliances = evidence.histories();
    Map<String, List<Happened>> evaluations = Evidence.firsts(evidence.topic("alliance.evaluation"));
    Map<String, List<Happened>> all = new HashMap<>(alliances);
    all.putAll(evaluations);
    System.out.printf("  %d alliances and %d evaluations with %d events, %d ledger lines%n", alliances.size(),
        evaluations.size(), all.values().stream().mapToInt(List::size).sum(), ledger.size());
    assertThat(CommandCheck.faults(ledger, all)).as("commands").isEmpty();
    assertThat(TopicCheck.faults(alliances, evidence.topic("alliance.lifecycle"))).as("topic of alliances").isEmpty();
    assertThat(TopicCheck.faults(evaluations, evidence.topic("alliance.evaluation"))).as("of evaluations").isEmpty();
    await().atMost(CALM).untilAsserted(() -> assertThat(evidence.portfolio()).as("the list").isEqualTo(
        alliances.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> (long) each.getValue().size()))));
    scores(storm.evaluations());
    mails(alliances, evaluations, storm.digests().due());
  }

  /** The backlog is sent and every reader has read it: no stream is parked, none waits. */
  private void everythingHasArrived(Storm storm) {
    for (String service : List.of("partnership", "evaluation")) {
      await().atMost(CALM).untilAsserted(() -> assertThat(system.as("admin")
          .get("/api/operations/" + service + "/backlog").json().path("streams").asInt(-1)).isZero());
    }
    Readers.awaitEnds(system);
    assertThat(Readers.parked(system)).isEmpty();
    await().atMost(CALM).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
      Map<String, List<Happened>> histories = evidence.histories();
      List<Deliveries.Shown> deliveries = Deliveries.all(system.as("admin"));
      assertThat(deliveries).noneMatch(Deliveries.Shown::open);
      Set<Due> due = notices(histories, Evidence.firsts(evidence.topic("alliance.evaluation")));
      Set<String> told = deliveries.stream().map(Deliveries.Shown::cause).collect(Collectors.toSet());
      assertThat(told).containsAll(due.stream().map(Due::cause).collect(Collectors.toSet()));
    });
    assertThat(storm.evaluations()).as("some evaluations were held").isNotEmpty();
    assertThat(storm.digests().due()).as("some digests were ordered").isNotEmpty();
  }

  private static Set<Due> notices(Map<String, List<Happened>> alliances, Map<String, List<Happened>> evaluations) {
    Set<Due> due = new HashSet<>(NoticesAgain.ofAlliances(alliances));
    due.addAll(NoticesAgain.ofEvaluations(evaluations, NoticesAgain.committees(alliances)));
    return due;
  }

  private void scores(List<EvaluationClient.Held> held) {
    for (EvaluationClient.Held each : held) {
      List<Double> again = ScoresAgain.of(each.views()).stream().map(score -> score.orElse(Double.NaN)).toList();
      List<Double> published = evidence.scores(each.allianceId());
      for (int i = 0; i < again.size(); i++) {
        assertThat(published.get(i)).as("score %d of %s", i, each).isCloseTo(again.get(i),
            org.assertj.core.data.Offset.offset(1e-9));
      }
    }
    System.out.printf("  scores of %d evaluations equal to the recomputation%n", held.size());
  }

  private void mails(Map<String, List<Happened>> alliances, Map<String, List<Happened>> evaluations, Set<Due> digests) {
    Set<Due> due = notices(alliances, evaluations);
    due.addAll(digests);
    List<Delivery> deliveries = Deliveries.all(system.as("admin")).stream().map(each -> new Delivery(each.id(),
        each.cause(), each.mail().equals("digest") ? "digest" : each.subject(), each.to(), each.state())).toList();
    Map<String, String> ids = MessageIds.of(deliveries.stream().map(Delivery::id).toList());
    List<String> sink = system.mails().all().stream().map(mail -> ids.getOrDefault(mail.messageId(), mail.toString()))
        .toList();
    System.out.printf("  %d mails for %d deliveries, %d of them of unknown fate%n", sink.size(), deliveries.size(),
        deliveries.stream().filter(each -> each.state().equals("unknown")).count());
    assertThat(MailCheck.faults(due, deliveries)).as("deliveries").isEmpty();
    assertThat(MailCheck.faultsOfSink(deliveries, sink)).as("mails").isEmpty();
  }
}
