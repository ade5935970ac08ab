package org.alliancetracker.kit.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.input.Faults;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's commands for what a group could not apply; administrators only. */
@RestController
@RequestMapping("/operations")
final class DeadLetterOperations {

  record Parked(String topic, String stream, long version, String since, String reason) {}

  record Letter(
      String topic, int partition, long offset, String key, String reason, String stream, Long version, boolean open) {}

  record Overview(List<Parked> parked, List<Letter> letters) {}

  /** {@code stream} null redrives all that is parked. */
  record RedriveRequest(String stream) {}

  record DiscardRequest(String stream, Long version, String reason) {}

  record Redriven(List<Redrive.Result> results) {}

  private final Intakes intakes;
  private final DeadLetterTopic topic;
  private final Redrive redrive;

  DeadLetterOperations(Intakes intakes, DeadLetterTopic topic, Redrive redrive) {
    this.intakes = intakes;
    this.topic = topic;
    this.redrive = redrive;
  }

  @GetMapping("/dead-letters")
  ResponseEntity<Object> overview(ActingPerson person) {
    return Answers.of(person.asAdministrator(), administrator -> ResponseEntity.ok(overview()));
  }

  private Overview overview() {
    List<Parked> parked = new ArrayList<>();
    List<Letter> letters = new ArrayList<>();
    for (Intake<?> intake : intakes.all()) {
      list(intake, parked, letters);
    }
    return new Overview(parked, letters);
  }

  private <V> void list(Intake<V> intake, List<Parked> parked, List<Letter> letters) {
    String source = intake.view().topic();
    for (Seen<V> seen : intake.views().parked()) {
      Seen.Parking parking = seen.parking().orElseThrow();
      parked.add(new Parked(source, seen.stream(), seen.version(), parking.since().toString(), parking.reason()));
    }
    for (DeadLetter letter : topic.read(ContainerFailures.deadLetterTopic(source, intake.view().group()))) {
      String stream = letter.event().map(event -> event.stream()).orElse(null);
      Long version = letter.event().map(event -> event.streamVersion()).orElse(null);
      boolean open = stream != null && version > intake.seen(stream).version();
      letters.add(
          new Letter(source, letter.partition(), letter.offset(), letter.key(), letter.reason(), stream, version, open));
    }
  }

  @PostMapping("/redrive")
  ResponseEntity<Object> redrive(ActingPerson person, @RequestBody RedriveRequest request) {
    return Answers.of(person.asAdministrator(), administrator -> ResponseEntity.ok(redriven(request.stream())));
  }

  private Redriven redriven(String stream) {
    List<Redrive.Result> results = new ArrayList<>();
    for (Intake<?> intake : intakes.all()) {
      results.addAll(redrive.run(intake, Optional.ofNullable(stream)));
    }
    return new Redriven(results);
  }

  @PostMapping("/discard")
  ResponseEntity<Object> discard(ActingPerson person, @RequestBody DiscardRequest request) {
    return Answers.of(person.asAdministrator().unless(administrator -> fault(request))
            .unless(administrator -> discarded(request, administrator)),
        administrator -> ResponseEntity.ok(redriven(request.stream())));
  }

  private static Optional<Refusal> fault(DiscardRequest request) {
    return new Faults().needed("stream", request.stream()).needed("version", request.version())
        .needed("reason", request.reason(), Faults.PARAGRAPH).first();
  }

  private Optional<Refusal> discarded(DiscardRequest request, ActingPerson administrator) {
    boolean discarded = false;
    for (Intake<?> intake : intakes.all()) {
      discarded |= redrive.discard(intake, request.stream(), request.version(), request.reason(), administrator.personId());
    }
    return discarded ? Optional.empty() : Optional.of(Refusal.of(SharedCode.NOTHING_TO_DISCARD,
        "Only the next version of a parked stream can be given up; look at the dead letters."));
  }
}
