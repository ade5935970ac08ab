package org.alliancetracker.kit.http;

import java.util.Map;
import java.util.function.Function;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.log.Outcome;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How outcomes of commands are told over HTTP: with the new version, or as a problem. */
public final class Answers {

  /** What the caller's next request may carry, so that it never meets an older state. */
  public static final String VERSION_HEADER = "Alliance-Version";

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

  public static ResponseEntity<Object> refused(Refusal refusal) {
    Problem problem =
        Problem.of(refusal.kind().status(), refusal.code(), title(refusal.code()))
            .detail(refusal.detail())
            .at(refusal.field());
    for (Map.Entry<String, Object> member : refusal.more().entrySet()) {
      problem = problem.with(member.getKey(), member.getValue());
    }
    return answer(problem);
  }

  private static <S, E> ResponseEntity<Object> problem(Outcome<S, E> outcome) {
    return switch (outcome) {
      case Outcome.Refused<S, E> refused -> refused(refused.refusal());
      case Outcome.Conflict<S, E> conflict ->
          answer(
              Problem.of(412, "version-conflict", "Somebody changed it meanwhile")
                  .detail("Look at the current version, then send your change again with it.")
                  .with("currentVersion", conflict.version()));
      case Outcome.KeyReused<S, E> reused ->
          answer(
              Problem.of(422, "idempotency-key-reused", "This key belongs to another request")
                  .detail("Use a new Idempotency-Key for a new request.")
                  .at("Idempotency-Key"));
      case Committed<S, E> committed -> throw new IllegalArgumentException("a committed outcome is no problem");
    };
  }

  private static ResponseEntity.BodyBuilder versioned(ResponseEntity.BodyBuilder answer, Committed<?, ?> committed) {
    return answer
        .header("ETag", ETags.of(committed.version()))
        .header(VERSION_HEADER, committed.stream() + ":" + committed.version());
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    return ResponseEntity.status(problem.status()).contentType(Problem.MEDIA_TYPE).body(problem);
  }

  private static String title(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
