package org.alliancetracker.gateway.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.NewPassword;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.account.password.Passwords;
import org.alliancetracker.gateway.brake.Brake;
import org.alliancetracker.gateway.brake.Try;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.session.Sessions;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.gateway.session.Way;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses a password. Whoever came by a link for it, or has none, need not know the one of before; all other sessions end. */
@Controller
class PasswordPage {

  private static final String FORM = "me/password";
  /** After coming in by a link for it. */
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final PasswordHashes hashes;
  private final Passwords passwords;
  private final NewPassword rules;
  private final SignInNames names;
  private final Sessions sessions;
  private final Brake brake;
  private final Callers callers;
  private final InstantSource time;

  PasswordPage(PasswordHashes hashes, Passwords passwords, NewPassword rules, SignInNames names, Sessions sessions, Brake brake,
      Callers callers, InstantSource time) {
    this.hashes = hashes;
    this.passwords = passwords;
    this.rules = rules;
    this.names = names;
    this.sessions = sessions;
    this.brake = brake;
    this.callers = callers;
    this.time = time;
  }

  @GetMapping("/password")
  String form(SignedIn person, Model model) {
    model.addAttribute("old", needsOld(person));
    return FORM;
  }

  @PostMapping("/password")
  String choose(@RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String password, SignedIn person,
      HttpServletRequest request, HttpServletResponse response, Flash flash, Model model) {
    boolean needed = needsOld(person);
    model.addAttribute("old", needed);
    Optional<NewPassword.Fault> fault = names.of(person.account()).stream()
        .flatMap(name -> rules.fault(password, name).stream()).findFirst();
    if (fault.isPresent()) {
      return again(response, HttpStatus.UNPROCESSABLE_CONTENT, "password." + fault.get().name().toLowerCase(Locale.ROOT), model);
    }
    return needed ? compared(old, password, person, request, response, flash, model) : chosen(password, person, flash);
  }

  private String compared(String old, String password, SignedIn person, HttpServletRequest request, HttpServletResponse response,
      Flash flash, Model model) {
    String network = callers.network(request);
    return switch (brake.atAccount("own:" + person.account(), network, time.instant())) {
      case Try.TooSoon soon -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(soon.pause().toSeconds() + 1));
        yield again(response, HttpStatus.TOO_MANY_REQUESTS, "password.later", model);
      }
      case Try.Begun counted -> switch (passwords.compare(hashes.of(person.account()), old, brake.ofAddress(network), true)) {
        case RIGHT -> {
          counted.wasRight();
          yield chosen(password, person, flash);
        }
        case WRONG -> again(response, HttpStatus.UNPROCESSABLE_CONTENT, "password.old.wrong", model);
        case BUSY -> {
          counted.wasNotMade();
          yield again(response, HttpStatus.SERVICE_UNAVAILABLE, "password.later", model);
        }
      };
    };
  }

  private String chosen(String password, SignedIn person, Flash flash) {
    hashes.put(person.account(), passwords.hash(password));
    sessions.endAll(person.account(), person.session());
    return flash.then("/me", "password");
  }

  private boolean needsOld(SignedIn person) {
    boolean fresh = person.way() == Way.TO_CHOOSE_A_PASSWORD && person.since().plus(FRESH).isAfter(time.instant());
    return !fresh && hashes.of(person.account()).isPresent();
  }

  private static String again(HttpServletResponse response, HttpStatus status, String problem, Model model) {
    response.setStatus(status.value());
    model.addAttribute("problem", problem);
    return FORM;
  }
}
