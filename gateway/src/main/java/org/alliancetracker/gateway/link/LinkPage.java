package org.alliancetracker.gateway.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.brake.Brake;
import org.alliancetracker.gateway.brake.Try;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.BrowserSessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Behind a one-time link: a page that asks for a click, since scanners of mails open links, too, and would use it up. */
@Controller
class LinkPage {

  private static final String PAGE = "link/use";

  private final Links links;
  private final Accounts accounts;
  private final AuthenticationManager waysIn;
  private final BrowserSessions sessions;
  private final Brake brake;
  private final Callers callers;
  private final InstantSource time;

  LinkPage(Links links, Accounts accounts, AuthenticationManager waysIn, BrowserSessions sessions, Brake brake, Callers callers,
      InstantSource time) {
    this.links = links;
    this.accounts = accounts;
    this.waysIn = waysIn;
    this.sessions = sessions;
    this.brake = brake;
    this.callers = callers;
    this.time = time;
  }

  @GetMapping("/link/{secret}")
  String ask(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
    return slowed(request, response, model, counted -> {
      Optional<Link> link = links.look(secret);
      Optional<Account> account = link.flatMap(one -> accounts.find(one.account())).filter(Account::isActive);
      if (account.isEmpty()) {
        return ended(response);
      }
      counted.wasRight();
      model.addAttribute("secret", secret);
      model.addAttribute("name", account.get().displayName());
      model.addAttribute("kind", link.get().kind().name());
      return PAGE;
    });
  }

  @PostMapping("/link/{secret}")
  String use(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
    return slowed(request, response, model, counted -> {
      boolean password = links.look(secret).filter(link -> link.kind() == Link.Kind.PASSWORD).isPresent();
      try {
        sessions.saveContext(new SecurityContextImpl(waysIn.authenticate(new LinkSignIn.Held(secret, Asker.of(request, callers)))),
            request, response);
        counted.wasRight();
        return password ? "redirect:/password" : "redirect:/";
      } catch (BadCredentialsException used) {
        return ended(response);
      }
    });
  }

  private static String ended(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return PAGE;
  }

  /** Wrong secrets are slowed as wrong passwords are. */
  private String slowed(HttpServletRequest request, HttpServletResponse response, Model model, Function<Try.Begun, String> page) {
    return switch (brake.atSecret(callers.network(request), time.instant())) {
      case Try.Begun counted -> page.apply(counted);
      case Try.TooSoon soon -> {
        long seconds = soon.pause().toSeconds() + 1;
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        model.addAttribute("seconds", seconds);
        yield PAGE;
      }
    };
  }
}
