package org.alliancetracker.gateway.page.legal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Accessibility statement, legal notice and what is done with personal data, for everybody. */
@Controller
class LegalController {

  private final LegalTexts texts;

  LegalController(LegalTexts texts) {
    this.texts = texts;
  }

  @GetMapping("/legal/accessibility")
  String accessibility(Locale reader, Model model) {
    return show(LegalPage.ACCESSIBILITY, reader, model);
  }

  @GetMapping("/legal/notice")
  String notice(Locale reader, Model model) {
    return show(LegalPage.NOTICE, reader, model);
  }

  @GetMapping("/legal/privacy")
  String privacy(Locale reader, Model model) {
    return show(LegalPage.PRIVACY, reader, model);
  }

  private String show(LegalPage page, Locale reader, Model model) {
    model.addAttribute("title", "legal.title." + page.code());
    model.addAttribute("text", texts.find(page, reader).orElse(null));
    return "legal/show";
  }
}
