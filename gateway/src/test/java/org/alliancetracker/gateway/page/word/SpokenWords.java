package org.alliancetracker.gateway.page.word;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.alliancetracker.contract.envelope.AllianceDay;

/** The real words, in either language, on 22 November 2026. */
public final class SpokenWords {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private SpokenWords() {}

  public static Words in(Locale language) {
    return new Words(new Bundles().messageSource(), language, TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC),
        AllianceDay.USUAL_ZONE);
  }
}
