package org.alliancetracker.partnership.change;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Evolve;
import org.alliancetracker.partnership.limit.Fullness;
import org.alliancetracker.partnership.limit.Limit;
import org.alliancetracker.partnership.limit.Size;

/** What was decided happens only where the alliance has room for it. */
public final class Room {

  private Room() {}

  /** {@code size} is how much the alliance's history was before. */
  public static Decision<AllianceEvent> check(
      Decision<AllianceEvent> decision, Alliance alliance, Size size, Change change, Setting setting) {
    return decision instanceof Decision.Accepted<AllianceEvent> accepted && !change.legalWhenFull()
        ? refusal(accepted.events(), alliance, size, setting).<Decision<AllianceEvent>>map(Decision::refused).orElse(decision)
        : decision;
  }

  private static Optional<Refusal> refusal(
      List<Draft<AllianceEvent>> drafts, Alliance alliance, Size size, Setting setting) {
    if (Fullness.hasRoomFor(drafts.size(), alliance, size)) {
      return Optional.empty();
    }
    Alliance after = alliance;
    long version = size.events();
    for (Draft<AllianceEvent> draft : drafts) {
      version++;
      after = Evolve.evolve(after, new Recorded<>(draft.event(), "", version, draft.happenedOn(), setting.now(),
          setting.actor().personId(), draft.imported(), null));
    }
    // how many bytes the new events have is known when they are written: one too many is let in, and it has a limit of its own
    long bytes = size.bytes() < Limit.BYTES.most() ? size.bytes() : size.bytes() + drafts.size();
    return Fullness.refusal(alliance, size, after, new Size(version, bytes));
  }
}
