package org.alliancetracker.notification.letter;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alliancetracker.notification.letter.Letter.Link;

/** What every letter ends with: where its reader finds what the operator has to tell everybody. */
public final class Foot {

  /** As the gateway has them below {@code /legal}, and as they are called in the words of letters. */
  private static final List<String> PAGES = List.of("accessibility", "notice", "privacy");

  private Foot() {}

  /** @param address of one of these pages */
  public static List<Link> of(Words words, UnaryOperator<String> address) {
    return PAGES.stream().map(page -> new Link(words.say("foot." + page), address.apply(page))).toList();
  }
}
