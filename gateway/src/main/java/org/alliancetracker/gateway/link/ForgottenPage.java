package org.alliancetracker.gateway.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.brake.Brake;
import org.alliancetracker.gateway.brake.Try;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a way in by mail. The answer is the same whoever asks for whomever. */
@Controller
class ForgottenPage {

  private static final String FORM = "link/forgotten";
  private static final Duration FULL_PAUSE = Duration.ofSeconds(30);

  private final LinkRequests requests;
  private final LinkMailer mailer;
  private final Brake brake;
  private final Callers callers;
  private final InstantSource time;

  ForgottenPage(LinkRequests requests, LinkMailer mailer, Brake brake, Callers callers, InstantSource time) {
    this.requests = requests;
    this.mailer = mailer;
    this.brake = brake;
    this.callers = callers;
    this.time = time;
  }

  @GetMapping("/forgotten")
  String form() {
    return FORM;
  }

  @PostMapping("/forgotten")
  String ask(@RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String what, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    String name = SignInName.folded(account);
    return switch (brake.forMail(name, callers.network(request), time.instant())) {
      case Try.TooSoon soon ->
          later(soon.pause().plusSeconds(1), HttpStatus.TOO_MANY_REQUESTS, "forgotten.too-soon", account, response, model);
      case Try.Begun counted -> {
        Link.Kind kind = what.equals("password") ? Link.Kind.PASSWORD : Link.Kind.SIGN_IN;
        if (!requests.add(name, kind, Languages.of(request).getLanguage())) {
          counted.wasNotMade();
          yield later(FULL_PAUSE, HttpStatus.SERVICE_UNAVAILABLE, "forgotten.full", account, response, model);
        }
        mailer.knock();
        model.addAttribute("asked", true);
        yield FORM;
      }
    };
  }

  private static String later(Duration pause, HttpStatus status, String problem, String account, HttpServletResponse response,
      Model model) {
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()));
    model.addAttribute("problem", problem);
    model.addAttribute("seconds", pause.toSeconds());
    model.addAttribute("account", account);
    return FORM;
  }
}
