package org.alliancetracker.gateway.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.password.NewPassword;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.brake.SecretDoor;
import org.alliancetracker.gateway.brake.Try;
import org.alliancetracker.gateway.caller.Callers;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.BrowserSessions;
import org.alliancetracker.gateway.session.KnownDevices;
import org.alliancetracker.gateway.session.Way;
import org.alliancetracker.gateway.session.Welcome;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Behind the link of an invitation: what it is to, and how to come in. Opening it uses nothing up. */
@Controller
class InvitedPage {

  private static final String PAGE = "invitation/invited";

  private final Invitations invitations;
  private final Inviting inviting;
  private final Joining joining;
  private final NewPassword rules;
  private final PasswordHashes hashes;
  private final BrowserSessions sessions;
  private final KnownDevices devices;
  private final SecretDoor door;
  private final Callers callers;
  private final InstantSource time;

  InvitedPage(Invitations invitations, Inviting inviting, Joining joining, NewPassword rules, PasswordHashes hashes,
      BrowserSessions sessions, KnownDevices devices, SecretDoor door, Callers callers, InstantSource time) {
    this.invitations = invitations;
    this.inviting = inviting;
    this.joining = joining;
    this.rules = rules;
    this.hashes = hashes;
    this.sessions = sessions;
    this.devices = devices;
    this.door = door;
    this.callers = callers;
    this.time = time;
  }

  @GetMapping("/invitation/{secret}")
  String show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Words words, Model model)
      throws IOException {
    return behind(secret, request, response, words, model, invitation -> PAGE);
  }

  @PostMapping("/invitation/{secret}")
  String answer(@PathVariable String secret, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String password,
      HttpServletRequest request, HttpServletResponse response, Words words, Model model)
      throws IOException {
    return behind(secret, request, response, words, model, invitation -> switch (what) {
      case "decline" -> decline(invitation, response, model);
      case "link" -> join(invitation, null, request, response, model);
      default -> rules.fault(password, invitation.to().address().orElseThrow())
          .filter(fault -> joining.before(invitation).isEmpty())
          .map(fault -> again(fault, response, model))
          .orElseGet(() -> join(invitation, password, request, response, model));
    });
  }

  private String decline(Invitation invitation, HttpServletResponse response, Model model) {
    return switch (inviting.endForInviter(invitation, Invitation.State.DECLINED)) {
      case Inviting.Result.Done done -> {
        model.addAttribute("ended", "declined");
        yield PAGE;
      }
      case Inviting.Result.Refused over -> over(response, model);
      case Inviting.Result.Passed away -> {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("problem", "invited.later");
        yield PAGE;
      }
    };
  }

  private String join(Invitation invitation, String password, HttpServletRequest request, HttpServletResponse response, Model model) {
    boolean hadOne = joining.before(invitation).isPresent();
    Optional<Account> account = joining.join(invitation, password).filter(Account::isActive);
    if (account.isEmpty()) {
      return over(response, model);
    }
    if (hadOne) {
      return "redirect:/login?next=" + URLEncoder.encode(invitation.to().landing(), StandardCharsets.UTF_8);
    }
    String hash = hashes.of(account.get().id()).orElse("");
    String mark = devices.withMark(invitation.to().address().orElseThrow().text(), hash, Asker.of(request, callers).devices(),
        time.instant());
    sessions.saveContext(new SecurityContextImpl(new Welcome(account.get(), Way.LINK, mark)), request, response);
    return "redirect:" + invitation.to().landing();
  }

  private static String again(NewPassword.Fault fault, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", "password." + fault.name().toLowerCase(Locale.ROOT));
    return PAGE;
  }

  private static String over(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("ended", "over");
    return PAGE;
  }

  private String behind(String secret, HttpServletRequest request, HttpServletResponse response, Words words, Model model,
      Function<Invitation, String> page) throws IOException {
    Optional<Try.Begun> begun = door.begin(request, response);
    if (begun.isEmpty()) {
      return null;
    }
    Optional<Invitation> invitation = invitations.behind(secret).filter(one -> one.state() == Invitation.State.PENDING);
    invitation.ifPresent(one -> begun.get().wasRight());
    if (invitation.filter(one -> one.isOpen(time.instant())).isEmpty()) {
      return over(response, model);
    }
    model.addAttribute("secret", secret);
    show(invitation.get(), words, model);
    return page.apply(invitation.get());
  }

  private void show(Invitation invitation, Words words, Model model) {
    Asked to = invitation.to();
    model.addAttribute("name", to.name());
    model.addAttribute("email", to.email());
    model.addAttribute("inviter", invitation.inviterName());
    model.addAttribute("alliance", invitation.alliance());
    model.addAttribute("role", RoleWord.of(to, words));
    model.addAttribute("until", to.until() == null ? null : words.dates().until(to.until()));
    model.addAttribute("known", joining.before(invitation).isPresent());
  }
}
