package org.alliancetracker.kit.operations;

import java.util.Optional;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.log.EventLogs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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
  Waiting backlog(ActingPerson person) {
    administrator(person);
    return new Waiting(logs.backlog());
  }

  /** Begins to send again from version 1; duplicates are dropped by whoever has them. */
  @PostMapping("/republish")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Republishing republish(ActingPerson person, @RequestBody RepublishRequest request) {
    administrator(person);
    if (request.kind() == null && request.stream() == null) {
      return new Republishing(logs.republish());
    }
    if (request.kind() == null) {
      throw unknownKind();
    }
    return logs.republish(request.kind(), Optional.ofNullable(request.stream()))
        .map(Republishing::new)
        .orElseThrow(LogOperations::unknownKind);
  }

  private static ProblemException unknownKind() {
    return new ProblemException(
        Problem.of(SharedCode.UNKNOWN_CODE).detail("Name a kind of stream this service owns.").at("kind"));
  }

  private static void administrator(ActingPerson person) {
    if (!person.isAdministrator()) {
      throw new ProblemException(
          Problem.of(SharedCode.NOT_ALLOWED).detail("Ask an administrator."));
    }
  }
}
