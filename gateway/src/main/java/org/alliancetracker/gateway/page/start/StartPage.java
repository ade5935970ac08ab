package org.alliancetracker.gateway.page.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one arrives: at what is due. */
@Controller
class StartPage {

  @GetMapping("/")
  String start() {
    return "redirect:/alliances";
  }
}
