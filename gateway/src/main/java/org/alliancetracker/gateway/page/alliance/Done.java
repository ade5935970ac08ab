package org.alliancetracker.gateway.page.alliance;

import org.alliancetracker.gateway.page.word.Words;

/**
 * What was just done, told on the page one comes back to.
 *
 * @param undo id of the milestone whose planning can be taken back, or null
 */
record Done(String sentence, String undo) {

  /** Null where nothing was done, or something no page does. */
  static Done of(String done, String milestone, Words words) {
    return done == null ? null : words.find("done." + done)
        .map(sentence -> new Done(sentence, done.equals("planned") ? milestone : null)).orElse(null);
  }
}
