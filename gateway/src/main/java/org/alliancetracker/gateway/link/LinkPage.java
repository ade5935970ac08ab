package org.alliancetracker.gateway.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.brake.SecretDoor;
import org.alliancetracker.gateway.brake.Try;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.BrowserSessions;
import org.alliancetracker.gateway.session.Way;
import org.alliancetracker.gateway.session.Welcome;
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
  private final SecretDoor door;
  private final Callers callers;

  LinkPage(Links links, Accounts accounts, AuthenticationManager waysIn, BrowserSessions sessions, SecretDoor door, Callers callers) {
    this.links = links;
    this.accounts = accounts;
    this.waysIn = waysIn;
    this.sessions = sessions;
    this.door = door;
    this.callers = callers;
  }

  @GetMapping("/link/{secret}")
  String ask(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
    Optional<Try.Begun> begun = door.begin(request, response);
    if (begun.isEmpty()) {
      return null;
    }
    Optional<Link> link = links.look(secret);
    Optional<Account> account = link.flatMap(one -> accounts.find(one.account())).filter(Account::isActive);
    if (account.isEmpty()) {
      return ended(response);
    }
    begun.get().wasRight();
    model.addAttribute("secret", secret);
    model.addAttribute("name", account.get().displayName());
    model.addAttribute("kind", link.get().kind().name());
    return PAGE;
  }

  @PostMapping("/link/{secret}")
  String use(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Try.Begun> begun = door.begin(request, response);
    if (begun.isEmpty()) {
      return null;
    }
    try {
      Welcome welcome = (Welcome) waysIn.authenticate(new LinkSignIn.Held(secret, Asker.of(request, callers)));
      begun.get().wasRight();
      sessions.saveContext(new SecurityContextImpl(welcome), request, response);
      return welcome.way() == Way.TO_CHOOSE_A_PASSWORD ? "redirect:/password" : "redirect:/";
    } catch (BadCredentialsException used) {
      return ended(response);
    }
  }

  private static String ended(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return PAGE;
  }
}
