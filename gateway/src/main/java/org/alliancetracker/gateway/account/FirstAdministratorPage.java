package org.alliancetracker.gateway.account;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form behind the one-time address; without its secret it leads to the login page like every other page. */
@Controller
class FirstAdministratorPage {

  private static final String FORM = "first-administrator";
  private static final String TO_LOGIN = "redirect:/login";

  private final FirstAdministrator administrator;

  FirstAdministratorPage(FirstAdministrator administrator) {
    this.administrator = administrator;
  }

  @GetMapping("/first-administrator")
  String form(@RequestParam(defaultValue = "") String secret, Model model) {
    if (!administrator.isInvited(secret)) {
      return TO_LOGIN;
    }
    model.addAttribute("secret", secret);
    return FORM;
  }

  @PostMapping("/first-administrator")
  String make(@RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String password, Model model) {
    FirstAdministrator.Made made = administrator.make(secret, account.strip().toLowerCase(Locale.ROOT), password);
    if (made == FirstAdministrator.Made.YES || made == FirstAdministrator.Made.WRONG_SECRET) {
      return TO_LOGIN;
    }
    model.addAttribute("secret", secret);
    model.addAttribute("account", account);
    model.addAttribute("problem", made == FirstAdministrator.Made.BAD_NAME ? "account.bad-name" : "account.bad-password");
    return FORM;
  }
}
