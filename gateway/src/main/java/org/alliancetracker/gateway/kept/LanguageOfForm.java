package org.alliancetracker.gateway.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.alliancetracker.gateway.browser.OwnAddress;
import org.alliancetracker.gateway.language.Languages;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another language in the middle of a form: what is typed so far comes along. */
@Controller
class LanguageOfForm {

  private final Languages languages;
  private final ComeBack comeBack;

  LanguageOfForm(Languages languages, ComeBack comeBack) {
    this.languages = languages;
    this.comeBack = comeBack;
  }

  @PostMapping("/language")
  String choose(@RequestParam String lang, HttpServletRequest request, HttpServletResponse response) {
    if (OwnAddress.of(request.getParameter(Fields.PAGE)).isEmpty()) {
      throw new ProblemException(Problem.of(SharedCode.BAD_REQUEST).detail("Choose the language on the page itself."));
    }
    // before the language is kept: who cannot be led to the form stays with it
    String address = comeBack.address(request, null)
        .orElseThrow(() -> new ProblemException(Problem.of(SharedCode.STORE_UNAVAILABLE).detail("Go back and try again in a moment.")));
    if (Languages.isSpoken(lang)) {
      languages.setLocale(request, response, Locale.of(lang));
    }
    return "redirect:" + address;
  }
}
