package org.alliancetracker.gateway.page.alliance;

import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.word.Words;

/**
 * What was just done, told on the page one comes back to.
 *
 * @param undo id of the milestone whose planning can be taken back, or null
 */
record Done(String sentence, String undo) {

  /** Null for something no page does. */
  static Done of(Flash.Note note, Words words) {
    return words.find("done." + note.done())
        .map(sentence -> new Done(sentence, note.done().equals("planned") ? note.about() : null)).orElse(null);
  }
}
