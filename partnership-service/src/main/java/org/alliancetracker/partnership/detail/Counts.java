package org.alliancetracker.partnership.detail;

import java.time.LocalDate;
import org.alliancetracker.partnership.alliance.Alliance;

/** How many there are of each, before lists are cut. {@code planned} and {@code late} are of milestones still to be reached. */
record Counts(
    long events,
    int passages,
    int partners,
    int members,
    int agreements,
    int milestones,
    long planned,
    long late,
    int meetings,
    int decisions,
    int contributions,
    int healthChecks,
    int claims,
    int context,
    int evaluations,
    int corrections) {

  static Counts of(long events, Alliance alliance, LocalDate today) {
    return new Counts(events, alliance.life().passages().size(), alliance.partners().all().size(),
        alliance.members().all().size(), alliance.agreements().all().size(), alliance.milestones().all().size(),
        alliance.due().count(), alliance.due().filter(one -> alliance.late(one, today)).count(), alliance.meetings().held().size(),
        alliance.meetings().decisions().size(), alliance.contributions().all().size(), alliance.health().all().size(),
        alliance.notes().claims().size(), alliance.notes().context().size(), alliance.evaluations().all().size(),
        alliance.corrections().size());
  }
}
