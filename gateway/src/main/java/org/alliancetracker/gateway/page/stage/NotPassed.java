package org.alliancetracker.gateway.page.stage;

import java.util.List;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.kept.KeptForm;
import org.alliancetracker.gateway.page.trouble.Trouble;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.input.ShownText;

/**
 * A form of the gate that came back: why it was not passed, and what was typed, so that a reason can be added and nothing is typed twice.
 *
 * @param way address the form goes to: {@code stage} or {@code close}
 * @param trouble null where nothing was refused, only the language changed
 * @param missing the conditions in words; empty where something else was the matter
 * @param to the stage that was asked for, for {@code stage}
 * @param closing the closing reason that was chosen, for {@code close}
 */
public record NotPassed(
    String way, Trouble trouble, List<String> missing, String to, String closing, String note, String reason, String key) {

  /** Null where no form comes back. */
  public static NotPassed of(KeptForm back, Words words) {
    Trouble trouble = Trouble.of(back.refusal(), NotPassed::fieldOf, words);
    if (back.isEmpty() && trouble == null) {
      return null;
    }
    List<String> missing = back.refusal() == null ? List.of() : back.refusal().body().path("unmetConditions").valueStream()
        .map(code -> words.labels().find(GateCondition.class, code.asString()).orElseGet(words::notKnown)).toList();
    Fields sent = back.fields();
    String way = sent.all().containsKey("closing") ? "close" : "stage";
    return new NotPassed(way, trouble, missing, sent.one("to"), sent.one("closing"), sent.one("note"), sent.one("reason"), sent.one("key"));
  }

  /** Also where a reason was typed and something else was the matter. */
  public boolean asksForReason() {
    return trouble != null && trouble.code().equals("gate-not-passed") || !ShownText.isNothing(reason);
  }

  /** Whether what was typed stands in the form that ends the alliance. */
  public boolean closes() {
    return way.equals("close") && !asksForReason();
  }

  private static String fieldOf(String ofTheService) {
    return switch (ofTheService) {
      case "override.reason" -> "reason";
      case "reason" -> "closing";
      case "note" -> ofTheService;
      default -> null;
    };
  }
}
