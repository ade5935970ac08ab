package org.alliancetracker.kit.http;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.store.StoreLeftAlone;
import org.alliancetracker.kit.store.StoreTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Turns whatever leaves a controller into a problem; what is the sender's doing never becomes a 500. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Duration STORE_RETRY = Duration.ofSeconds(2);
  private static final Duration SPACE_RETRY = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int NOT_NOW = 503;

  @ExceptionHandler(Throwable.class)
  ResponseEntity<Problem> answer(Throwable thrown, HttpServletRequest request) {
    return switch (thrown) {
      case ProblemException known when known.problem().status() == NOT_NOW -> known.problem().response(SOON);
      case ProblemException known -> known.problem().response();
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable).response();
      case AccessDeniedException denied -> InputProblems.notAllowed().response();
      case MongoException store when StoreTrouble.isUnreachable(store) -> storeUnavailable(store);
      case MongoException store when StoreTrouble.isFull(store) -> storeFull(store);
      case ErrorResponse refused -> RequestProblems.of(refused).response(refused.getHeaders());
      case IOException gone when gone.getClass().getSimpleName().startsWith("ClientAbort") -> null;
      default -> RequestProblems.ofParameter(thrown).map(Problem::response).orElseGet(() -> fault(thrown, request));
    };
  }

  private static Problem unreadable(HttpMessageNotReadableException thrown) {
    return thrown.getCause() instanceof JacksonException json ? JsonProblems.of(json) : InputProblems.missingBody();
  }

  private static ResponseEntity<Problem> storeUnavailable(MongoException thrown) {
    if (!(thrown instanceof StoreLeftAlone)) {
      // of those who were not even tried the line of each request tells
      LOG.warn("the store cannot be reached: {}", thrown.getMessage());
    }
    return Problem.of(SharedCode.STORE_UNAVAILABLE)
        .detail("Try again in a moment with the same Idempotency-Key; nothing is applied twice.").response(RetryAfter.spread(STORE_RETRY));
  }

  private static ResponseEntity<Problem> storeFull(MongoException thrown) {
    LOG.error("the disk of the store is full: {}", thrown.getMessage());
    return Problem.of(SharedCode.STORE_FULL)
        .detail("Nothing was changed. Ask the operator to free space, then send it again.").response(RetryAfter.spread(SPACE_RETRY));
  }

  private static ResponseEntity<Problem> fault(Throwable thrown, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString();
    LOG.error("fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
    return Problem.of(SharedCode.FAULT)
        .detail("Try again; if it stays so, tell the operator the reference.").with("reference", reference)
        .response(new HttpHeaders());
  }
}
