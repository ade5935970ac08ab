package org.alliancetracker.partnership.change;

import java.time.LocalDate;
import java.util.Optional;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;

/** What holds for every change: it can be seen, it is allowed, the alliance is open, and nothing happened tomorrow. */
public final class Admission {

  private Admission() {}

  public static Optional<Refusal> refusal(Alliance alliance, Change change, Setting setting) {
    LocalDate today = setting.today();
    if (!alliance.exists() || !Rights.may(setting.actor(), Permission.READ, alliance, today)) {
      return Optional.of(Refusal.notFound());
    }
    if (!Rights.may(setting.actor(), change.needs(), alliance, today)) {
      return Optional.of(notAllowed());
    }
    if (setting.imported() && !Rights.may(setting.actor(), Permission.IMPORT, alliance, today)) {
      return Optional.of(Refusal.notAllowed("Only managers may enter history as imported; leave \"imported\" away."));
    }
    if (alliance.life().closed() && !change.legalAfterClosing()) {
      return Optional.of(Refusal.of(
          PartnershipCode.ALLIANCE_CLOSED, "The alliance is closed; reopen it first, or record a claim or a note."));
    }
    return future("happenedOn", change.happenedOn(), today);
  }

  public static Refusal notAllowed() {
    return Refusal.notAllowed("Your role in this alliance does not allow this; ask its manager.");
  }

  /** One day is granted, because somewhere it is tomorrow already. */
  public static Optional<Refusal> future(String field, PartialDate day, LocalDate today) {
    return day != null && day.firstDay().isAfter(today.plusDays(1))
        ? Optional.of(Refusal.at(field, SharedCode.IN_THE_FUTURE, "This day has not come yet; give the day it happened."))
        : Optional.empty();
  }
}
