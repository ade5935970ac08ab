package org.alliancetracker.gateway.page.alliance;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;

/** Where an alliance stands, in two or three sentences. */
final class StateSentence {

  private StateSentence() {}

  static String of(Alliance alliance, Words words) {
    List<String> sentences = new ArrayList<>();
    sentences.add(stage(alliance, words));
    if (alliance.stage() != Stage.CLOSED) {
      if (alliance.dormant()) {
        sentences.add(words.say("state.dormant"));
      }
      long late = alliance.late();
      if (late > 0) {
        sentences.add(words.say("state.late", late));
      }
      if (alliance.openMilestones().anyMatch(one -> !one.late()) || !alliance.morePlanned()) {
        sentences.add(next(alliance, late > 0, words));
      }
    }
    return String.join(" ", sentences);
  }

  private static String stage(Alliance alliance, Words words) {
    PartialDate since = alliance.stageSince();
    if (alliance.stage() == Stage.CLOSED) {
      String reason = words.code(alliance.closing() == null ? null : alliance.closing().reason());
      return since == null ? words.say("state.closed.undated", reason)
          : words.say("state.closed", words.dates().on(since).text(), reason);
    }
    if (!alliance.stageBeginUnknown()) {
      return words.say("state.in-stage", words.stage(alliance.stage()), words.dates().since(since).text());
    }
    return alliance.begunOn() == null ? words.say("state.in-stage.undated", words.stage(alliance.stage()))
        : words.say("state.in-stage.begun", words.stage(alliance.stage()), words.dates().on(alliance.begunOn()).text());
  }

  private static String next(Alliance alliance, boolean someLate, Words words) {
    return alliance.openMilestones().filter(one -> !one.late()).findFirst()
        .map(one -> one.dueOn() == null ? words.say("state.next.undated", Title.of(one, words))
            : words.say("state.next", Title.of(one, words), words.dates().ahead(one.dueOn()).text()))
        .orElseGet(() -> words.say(someLate ? "state.next.none-but-late" : "state.next.none"));
  }
}
