package org.alliancetracker.gateway.page.stage;

import java.util.List;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.gateway.page.trouble.Trouble;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;

/**
 * A gate that was not passed: why, and what was typed, so that a reason can be added and nothing is typed twice.
 *
 * @param way address the form goes to: {@code stage} or {@code close}
 * @param missing the conditions in words; empty where something else was the matter
 * @param to the stage that was asked for, for {@code stage}
 * @param closing the closing reason that was chosen, for {@code close}
 */
public record NotPassed(
    String way, Trouble trouble, List<String> missing, String to, String closing, String note, String reason, String key) {

  public static NotPassed of(String way, Reply reply, String to, String closing, String note, String reason, String key, Words words) {
    List<String> missing = reply.body().path("unmetConditions").valueStream()
        .map(code -> words.labels().find(GateCondition.class, code.asString()).orElseGet(words::notKnown)).toList();
    return new NotPassed(way, Trouble.of(reply, words), missing, to, closing, note, reason, key);
  }

  public boolean asksForReason() {
    return trouble.code().equals("gate-not-passed");
  }
}
