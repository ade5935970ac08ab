package org.alliancetracker.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.kit.http.RetryAfter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class LoginPage {

  private static final String FORM = "login";
  /** In the address of a form that waits for the person. */
  private static final Pattern KEPT = Pattern.compile("[?&]form=");

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Callers callers;

  LoginPage(SignIn signIn, Sessions sessions, SessionCookie cookie, Callers callers) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
    this.callers = callers;
  }

  @GetMapping("/login")
  String form(@RequestParam(defaultValue = "/") String next, Principal signedIn, Model model) {
    if (signedIn != null) {
      return redirect(next);
    }
    next(next, model);
    return FORM;
  }

  @PostMapping("/login")
  String login(@RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response, Model model) {
    return switch (signIn.attempt(account, password, Asker.of(request, callers))) {
      case SignIn.Result.Welcome welcome -> {
        // a session that was there before is ended, never taken over
        SessionCookie.read(request, SessionCookie.SESSION).ifPresent(sessions::close);
        cookie.write(request, response, SessionCookie.SESSION, sessions.open(welcome.account()), Sessions.LIFE);
        cookie.write(request, response, Asker.DEVICES, welcome.devices(), KnownDevices.LIFE);
        yield redirect(next);
      }
      case SignIn.Result.Wrong wrong -> again(response, HttpStatus.UNAUTHORIZED, "login.wrong", account, next, model);
      case SignIn.Result.TooSoon soon -> {
        comeBack(response, soon.pause().plusSeconds(1), model);
        yield again(response, HttpStatus.TOO_MANY_REQUESTS, "login.too-soon", account, next, model);
      }
      case SignIn.Result.Busy busy -> {
        comeBack(response, RetryAfter.spread(busy.pause()), model);
        yield again(response, HttpStatus.SERVICE_UNAVAILABLE, "login.busy", account, next, model);
      }
    };
  }

  /** Told to browsers and to people. */
  private static void comeBack(HttpServletResponse response, Duration pause, Model model) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()));
    model.addAttribute("seconds", pause.toSeconds());
  }

  @PostMapping("/logout")
  String logout(HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.read(request, SessionCookie.SESSION).ifPresent(sessions::close);
    cookie.remove(request, response, SessionCookie.SESSION);
    return "redirect:/login";
  }

  private static String again(HttpServletResponse response, HttpStatus status, String problem, String account, String next, Model model) {
    response.setStatus(status.value());
    model.addAttribute("problem", problem);
    model.addAttribute("account", account);
    next(next, model);
    return FORM;
  }

  private static void next(String next, Model model) {
    model.addAttribute("next", SafeNext.of(next));
    model.addAttribute("kept", KEPT.matcher(next).find());
  }

  private static String redirect(String next) {
    return "redirect:" + SafeNext.of(next);
  }
}
