package org.alliancetracker.kit.operations;

import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.log.EventLogs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's commands for the log of a service; administrators only. */
@RestController
@RequestMapping("/operations")
public final class LogOperations {

  /** {@code kind} names the log; {@code stream} null means every stream of it; both null, all that this service owns. */
  record RepublishRequest(String kind, String stream) {}

  record Republishing(long streams) {}

  record Waiting(int streams) {}

  private final EventLogs logs;

  LogOperations(EventLogs logs) {
    this.logs = logs;
  }

  /** Streams that still have events to send. */
  @GetMapping("/backlog")
  ResponseEntity<Object> backlog(ActingPerson person) {
    return Answers.of(person.asAdministrator(), administrator -> ResponseEntity.ok(new Waiting(logs.backlog())));
  }

  /** Begins to send again from version 1; duplicates are dropped by whoever has them. */
  @PostMapping("/republish")
  ResponseEntity<Object> republish(ActingPerson person, @RequestBody RepublishRequest request) {
    return Answers.of(person.asAdministrator().then(administrator -> republished(request)),
        streams -> ResponseEntity.accepted().body(new Republishing(streams)));
  }

  private Ruling<Long> republished(RepublishRequest request) {
    if (request.kind() == null && request.stream() == null) {
      return Ruling.granted(logs.republish());
    }
    Optional<Long> streams = request.kind() == null ? Optional.empty()
        : logs.republish(request.kind(), Optional.ofNullable(request.stream()));
    return streams.map(Ruling::granted).orElseGet(() -> Ruling.refused(Refusal.unknownCode("kind", logs.kinds())));
  }
}
