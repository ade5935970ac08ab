package org.alliancetracker.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.gateway.brake.SecretDoor;
import org.alliancetracker.gateway.brake.Try;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form behind the one-time address; without its secret it leads to the login page like every other page. Wrong secrets are
 * slowed as wrong passwords are, by a count of their own.
 */
@Controller
class FirstAdministratorPage {

  private static final String FORM = "first-administrator";
  private static final String TO_LOGIN = "redirect:/login";

  private final FirstAdministrator administrator;
  private final SecretDoor door;

  FirstAdministratorPage(FirstAdministrator administrator, SecretDoor door) {
    this.administrator = administrator;
    this.door = door;
  }

  @GetMapping("/first-administrator")
  String form(@RequestParam(defaultValue = "") String secret, HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    Optional<Try.Begun> begun = door.begin(request, response);
    if (begun.isEmpty()) {
      return null;
    }
    if (!administrator.isInvited(secret)) {
      return TO_LOGIN;
    }
    begun.get().wasRight();
    model.addAttribute("secret", secret);
    return FORM;
  }

  @PostMapping("/first-administrator")
  String make(@RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    Optional<Try.Begun> begun = door.begin(request, response);
    if (begun.isEmpty()) {
      return null;
    }
    FirstAdministrator.Made made = administrator.make(secret, account.strip().toLowerCase(Locale.ROOT), password);
    if (made != FirstAdministrator.Made.WRONG_SECRET) {
      begun.get().wasRight();
    }
    if (made == FirstAdministrator.Made.YES || made == FirstAdministrator.Made.WRONG_SECRET) {
      return TO_LOGIN;
    }
    model.addAttribute("secret", secret);
    model.addAttribute("account", account);
    model.addAttribute("problem", made == FirstAdministrator.Made.BAD_NAME ? "account.bad-name" : "account.bad-password");
    return FORM;
  }
}
