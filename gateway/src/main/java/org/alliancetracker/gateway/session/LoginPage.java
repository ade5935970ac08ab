package org.alliancetracker.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionCookie cookie;

  LoginPage(SignIn signIn, Sessions sessions, SessionCookie cookie) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @GetMapping("/login")
  String form(@RequestParam(defaultValue = "/") String next, Principal signedIn, Model model) {
    if (signedIn != null) {
      return redirect(next);
    }
    model.addAttribute("next", SafeNext.of(next));
    return FORM;
  }

  @PostMapping("/login")
  String login(@RequestParam(defaultValue = "") String account, @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response, Model model) {
    return switch (signIn.attempt(account, password, request.getRemoteAddr())) {
      case SignIn.Result.Welcome welcome -> {
        // a session that was there before is ended, never taken over
        SessionCookie.read(request, SessionCookie.SESSION).ifPresent(sessions::close);
        cookie.write(request, response, SessionCookie.SESSION, sessions.open(welcome.account()), Sessions.LIFE);
        yield redirect(next);
      }
      case SignIn.Result.Wrong wrong -> again(response, HttpStatus.UNAUTHORIZED, "login.wrong", account, next, model);
      case SignIn.Result.TooSoon soon -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(soon.pause().toSeconds() + 1));
        yield again(response, HttpStatus.TOO_MANY_REQUESTS, "login.too-soon", account, next, model);
      }
    };
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
    model.addAttribute("next", SafeNext.of(next));
    return FORM;
  }

  private static String redirect(String next) {
    return "redirect:" + SafeNext.of(next);
  }
}
