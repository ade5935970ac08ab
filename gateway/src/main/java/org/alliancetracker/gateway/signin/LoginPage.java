package org.alliancetracker.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.BrowserSessions;
import org.alliancetracker.gateway.session.SafeNext;
import org.alliancetracker.kit.http.RetryAfter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
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

  private final AuthenticationManager waysIn;
  private final BrowserSessions sessions;
  private final Callers callers;

  LoginPage(AuthenticationManager waysIn, BrowserSessions sessions, Callers callers) {
    this.waysIn = waysIn;
    this.sessions = sessions;
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
    try {
      Authentication welcome = waysIn.authenticate(new PasswordTry(account, password, Asker.of(request, callers)));
      sessions.saveContext(new SecurityContextImpl(welcome), request, response);
      return redirect(next);
    } catch (SignInRefused refused) {
      return refused(refused.why(), account, next, response, model);
    }
  }

  private static String refused(SignInRefused.Why why, String account, String next, HttpServletResponse response, Model model) {
    return switch (why) {
      case SignInRefused.Why.Wrong wrong -> again(response, HttpStatus.UNAUTHORIZED, "login.wrong", account, next, model);
      case SignInRefused.Why.Disabled disabled -> again(response, HttpStatus.FORBIDDEN, "login.disabled", account, next, model);
      case SignInRefused.Why.TooSoon soon -> {
        comeBack(response, soon.pause().plusSeconds(1), model);
        yield again(response, HttpStatus.TOO_MANY_REQUESTS, "login.too-soon", account, next, model);
      }
      case SignInRefused.Why.Busy busy -> {
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
    sessions.saveContext(new SecurityContextImpl(), request, response);
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
