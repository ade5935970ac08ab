package org.alliancetracker.notification.outbound.list;

import java.util.Optional;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;

/** Why a mail was not sent, for who reads the list: codes of ours in words, what a server said or was kept of before as it is. */
record UnsentWords(Language language) {

  private static final String KEY = "unsent.";
  private static final String UNDONE = "undone";

  /** Null for null. */
  String say(String reason) {
    return code(reason).map(code -> Phrases.shared().say(language, KEY + code, Delivery.WAITS_FOR_ADDRESS.toDays())).orElse(reason);
  }

  /** Empty for what is no code of ours. */
  Optional<String> code(String reason) {
    String kind = reason != null && reason.startsWith(Correspondence.UNDONE_BY) ? UNDONE : reason;
    return Optional.ofNullable(kind).filter(one -> Phrases.shared().has(language, KEY + one));
  }
}
