package org.alliancetracker.kit.http;

import java.util.function.Function;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.log.Outcome;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How outcomes of commands are told over HTTP: with the new version, or as a problem. */
public final class Answers {

  private static final int NOT_NOW = 503;
  /** Seconds. */
  private static final String SOON = "1";

  private Answers() {}

  /** 200 with {@code body}, or the problem. */
  public static <S, E> ResponseEntity<Object> ok(Outcome<S, E> outcome, Function<Committed<S, E>, Object> body) {
    return switch (outcome) {
      case Committed<S, E> committed -> versioned(ResponseEntity.ok(), committed).body(body.apply(committed));
      default -> problem(outcome);
    };
  }

  /** 201 with {@code Location} and {@code body}, or the problem. */
  public static <S, E> ResponseEntity<Object> created(
      Outcome<S, E> outcome, Function<Committed<S, E>, String> location, Function<Committed<S, E>, Object> body) {
    return switch (outcome) {
      case Committed<S, E> committed ->
          versioned(ResponseEntity.status(HttpStatus.CREATED), committed)
              .header("Location", location.apply(committed))
              .body(body.apply(committed));
      default -> problem(outcome);
    };
  }

  /** What {@code answer} makes of it, or the problem. */
  public static <T> ResponseEntity<Object> of(Ruling<T> ruling, Function<? super T, ResponseEntity<Object>> answer) {
    return switch (ruling) {
      case Ruling.Granted<T>(T value) -> answer.apply(value);
      case Ruling.Refused<T>(Refusal refusal) -> refused(refusal);
    };
  }

  /** The problem; where it is a matter of moments also when to come back. */
  public static ResponseEntity<Object> refused(Refusal refusal) {
    Problem problem = Problem.of(refusal);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status()).contentType(Problem.MEDIA_TYPE);
    return (problem.status() == NOT_NOW ? answer.header(HttpHeaders.RETRY_AFTER, SOON) : answer).body(problem);
  }

  private static <S, E> ResponseEntity<Object> problem(Outcome<S, E> outcome) {
    return switch (outcome) {
      case Outcome.Refused<S, E> refused -> refused(refused.refusal());
      case Outcome.Conflict<S, E> conflict -> refused(Refusal.outdated(conflict.version()));
      case Outcome.KeyReused<S, E> reused -> refused(Refusal.keyReused());
      case Committed<S, E> committed -> throw new IllegalArgumentException("a committed outcome is no problem");
    };
  }

  private static ResponseEntity.BodyBuilder versioned(ResponseEntity.BodyBuilder answer, Committed<?, ?> committed) {
    return answer
        .header("ETag", ETags.of(committed.version()))
        .header(LeastVersion.HEADER, LeastVersion.text(committed.stream(), committed.version()));
  }
}
