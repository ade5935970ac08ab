package org.alliancetracker.gateway.page.milestone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Words;

/**
 * The kinds of the milestone list that the form offers. A kind that names an act with an entry of its own is not among them: a line that
 * says "agreement signed" would look like the agreement and open no gate. The interface takes them all, since others keep such lists.
 */
final class Catalogue {

  private static final Set<MilestoneKind> ACTS_OF_THEIR_OWN = EnumSet.of(MilestoneKind.OBJECTIVES_AGREED,
      MilestoneKind.EVALUATION_FRAMEWORK_AGREED, MilestoneKind.CONVENTION_SIGNED, MilestoneKind.AMENDMENT, MilestoneKind.RENEWAL,
      MilestoneKind.MINUTES_SENT, MilestoneKind.MINUTES_APPROVED, MilestoneKind.HEALTH_CHECK_LIGHT, MilestoneKind.HEALTH_CHECK_FORMAL,
      MilestoneKind.PARTNER_JOINED, MilestoneKind.PARTNER_LEFT, MilestoneKind.EVALUATION_OPENED, MilestoneKind.EVALUATION_CLOSED,
      MilestoneKind.CLOSURE);

  private Catalogue() {}

  /** @param chosen code of a kind; one that is not offered is not chosen */
  static List<Choice> offered(String chosen, Words words) {
    MilestoneKind[] kinds = Stream.of(MilestoneKind.values()).filter(kind -> !ACTS_OF_THEIR_OWN.contains(kind))
        .toArray(MilestoneKind[]::new);
    return Choice.of(kinds, Stream.of(kinds).filter(kind -> kind.code().equals(chosen)).findFirst().orElse(null), words);
  }
}
