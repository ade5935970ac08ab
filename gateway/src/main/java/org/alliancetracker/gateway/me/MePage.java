package org.alliancetracker.gateway.me;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.session.Sessions;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is mine: how I come in, and where I am signed in. */
@Controller
class MePage {

  /** What the page shows of one session. */
  record Shown(String id, Said since, String browser, boolean here) {
  }

  private final Sessions sessions;
  private final SignInNames names;
  private final PasswordHashes hashes;

  MePage(Sessions sessions, SignInNames names, PasswordHashes hashes) {
    this.sessions = sessions;
    this.names = names;
    this.hashes = hashes;
  }

  @GetMapping("/me")
  String show(SignedIn person, Words words, Flash flash, Model model) {
    Optional<Flash.Note> note = flash.told("/me");
    List<Shown> shown = sessions.of(person.account()).stream().map(one -> new Shown(one.id(), words.dates().ago(one.openedAt()),
        BrowserName.of(one.browser()), one.id().equals(person.session()))).toList();
    model.addAttribute("done", note.map(Flash.Note::done).orElse(null));
    model.addAttribute("name", person.displayName());
    model.addAttribute("names", names.of(person.account()));
    model.addAttribute("password", hashes.of(person.account()).isPresent());
    model.addAttribute("sessions", shown);
    return "me/show";
  }

  @PostMapping("/me/sessions/{id}/end")
  String end(@PathVariable String id, SignedIn person, Flash flash) {
    if (!sessions.end(person.account(), id)) {
      throw new ProblemException(InputProblems.notFound());
    }
    return flash.then("/me", "ended");
  }

  @PostMapping("/me/sessions/end")
  String endOthers(SignedIn person, Flash flash) {
    sessions.endAll(person.account(), person.session());
    return flash.then("/me", "others-ended");
  }
}
