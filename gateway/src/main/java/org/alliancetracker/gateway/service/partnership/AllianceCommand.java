package org.alliancetracker.gateway.service.partnership;

import java.util.List;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * What pages ask partnership-service to do: bodies as the service reads them. Codes are as the form sent them, so that the service says
 * which it knows. A null is not sent.
 */
public sealed interface AllianceCommand {

  /** A new alliance; only the name is needed. */
  record Design(String name, String purpose, String entryDoor, List<String> modes, List<Goal> sdgs, String territory,
      String zone, List<NewPartner> partners) implements AllianceCommand {}

  /** @param goal 1 to 17 */
  record Goal(int goal) {}

  record NewPartner(String name, String actorType) {}

  /** A milestone that nobody planned: {@code dueOn} of one still ahead, {@code reachedOn} of one that is reached. */
  record RecordMilestone(String kind, String title, PartialDate dueOn, PartialDate reachedOn, String note) implements AllianceCommand {}

  record ReachMilestone(PartialDate happenedOn, String note) implements AllianceCommand {}

  record RescheduleMilestone(PartialDate dueOn, String reason) implements AllianceCommand {}

  record CancelMilestone() implements AllianceCommand {}

  /** @param override null to pass only if nothing is missing */
  record EnterStage(String to, Override override) implements AllianceCommand {}

  record Close(String reason, String note, Override override) implements AllianceCommand {}

  /** Why a gate is passed although something is missing. */
  record Override(String reason) {

    /** Null where no reason was given. */
    public static Override of(String reason) {
      return reason == null ? null : new Override(reason);
    }
  }
}
