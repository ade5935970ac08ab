package org.alliancetracker.gateway.page.legal;

import java.util.Optional;

/**
 * A text as it is shown.
 *
 * @param language   it is written in
 * @param conformity that its first line says
 * @param html       made by {@link Markdown}, so nothing in it is anything but text
 */
record LegalText(String language, Optional<Conformity> conformity, String html) {

  private static final String LINE_END = "\\R";

  /** Empty where nothing is shown: who says how far it conforms and publishes no statement has said nothing. */
  static Optional<LegalText> of(String language, String written) {
    String[] first = written.split(LINE_END, 2);
    Optional<Conformity> conformity = Conformity.in(first[0]);
    String text = conformity.isEmpty() ? written : first.length == 1 ? "" : first[1];
    return Optional.of(new LegalText(language, conformity, Markdown.html(text))).filter(shown -> !shown.html().isEmpty());
  }
}
