package org.alliancetracker.gateway.token;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.gateway.session.Welcome;
import org.alliancetracker.gateway.signin.PasswordTry;
import org.alliancetracker.gateway.signin.SignInRefused;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.RetryAfter;
import org.alliancetracker.kit.input.ShownText;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tokens over HTTP: a signed-in person makes lasting ones, a script signs in for a short one. */
@RestController
class TokenApi {

  private static final Duration SCRIPT_LOGIN = Duration.ofHours(12);
  private static final int DEFAULT_DAYS = 90;
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_LABEL = 100;

  record LoginRequest(String account, String password) {
  }

  record TokenRequest(String label, Integer days) {
  }

  record NewToken(String id, String token, Instant expiresAt) {
    static NewToken of(AccessTokens.Issued issued) {
      return new NewToken(issued.stored().id(), issued.token(), issued.stored().expiresAt());
    }
  }

  private final AccessTokens tokens;
  private final AuthenticationManager waysIn;
  private final Callers callers;

  TokenApi(AccessTokens tokens, AuthenticationManager waysIn, Callers callers) {
    this.tokens = tokens;
    this.waysIn = waysIn;
    this.callers = callers;
  }

  @PostMapping("/api/login")
  ResponseEntity<?> login(@RequestBody LoginRequest body, HttpServletRequest request) {
    if (body.account() == null || body.password() == null) {
      return needed(body.account() == null ? "account" : "password");
    }
    try {
      Welcome welcome = (Welcome) waysIn.authenticate(new PasswordTry(body.account(), body.password(), Asker.of(request, callers)));
      return ResponseEntity.ok(NewToken.of(tokens.login(welcome.account().id(), SCRIPT_LOGIN)));
    } catch (SignInRefused refused) {
      return refused(refused.why());
    }
  }

  private static ResponseEntity<?> refused(SignInRefused.Why why) {
    return switch (why) {
      case SignInRefused.Why.Wrong wrong -> Problem.of(GatewayCode.WRONG_CREDENTIALS)
          .detail("Check both and try again.").response();
      case SignInRefused.Why.Disabled disabled -> Problem.of(GatewayCode.ACCOUNT_DISABLED)
          .detail("Ask an administrator to enable it again.").response();
      case SignInRefused.Why.TooSoon soon -> Problem.of(GatewayCode.TOO_MANY_ATTEMPTS)
          .detail("Wait as many seconds as Retry-After says and try again.").response(soon.pause().plusSeconds(1));
      case SignInRefused.Why.Busy busy -> Problem.of(GatewayCode.SIGN_IN_BUSY)
          .detail("Nothing was checked. Wait as many seconds as Retry-After says and try again.").response(RetryAfter.spread(busy.pause()));
    };
  }

  @PostMapping("/api/tokens")
  ResponseEntity<?> create(@RequestBody TokenRequest body, SignedIn person) {
    if (!person.byCookie()) {
      return Problem.of(GatewayCode.SESSION_NEEDED).detail("Sign in with the browser to make one.").response();
    }
    if (ShownText.isNothing(body.label()) || body.label().length() > LONGEST_LABEL) {
      return InputProblems.badValue("label").detail("Give a label of 1 to 100 characters.").response();
    }
    int days = body.days() == null ? DEFAULT_DAYS : body.days();
    if (days < 1 || days > MOST_DAYS) {
      return InputProblems.badValue("days").detail("Give 1 to 366 days.").response();
    }
    return tokens.lasting(person.account(), body.label(), Duration.ofDays(days)).<ResponseEntity<?>>map(issued ->
        ResponseEntity.created(URI.create("/api/tokens/" + issued.stored().id())).body(NewToken.of(issued)))
        .orElseGet(() -> Problem.of(GatewayCode.TOO_MANY_TOKENS)
            .detail("Revoke one that is not used any more: GET /api/tokens lists them.")
            .with("most", AccessTokens.MOST_LASTING).response());
  }

  @GetMapping("/api/tokens")
  Map<String, List<AccessToken>> list(SignedIn person) {
    return Map.of("items", tokens.of(person.account()));
  }

  @DeleteMapping("/api/tokens/{id}")
  ResponseEntity<?> revoke(@PathVariable String id, SignedIn person) {
    return tokens.revoke(person.account(), id) ? ResponseEntity.noContent().build() : InputProblems.notFound().response();
  }

  private static ResponseEntity<Problem> needed(String field) {
    return InputProblems.badValue(field).detail("This field is needed.").response();
  }
}
