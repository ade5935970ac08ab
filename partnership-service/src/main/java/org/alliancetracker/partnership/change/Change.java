package org.alliancetracker.partnership.change;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.rights.Permission;

/** What a person asks to be written into an alliance. The body of each such request is a record of this kind. */
public interface Change {

  /** When it happened, as the person says it; null means today. */
  PartialDate happenedOn();

  /** History entered late: raises no overdue, no dormancy and no mail. Null means no. */
  Boolean imported();

  default Permission needs() {
    return Permission.WRITE;
  }

  /** Whether it may still be written when the alliance is closed; history entered late always may. */
  default boolean legalAfterClosing() {
    return isImported();
  }

  /** Whether it may be written when the alliance is full: what ends something always may. */
  default boolean legalWhenFull() {
    return false;
  }

  default boolean isImported() {
    return Boolean.TRUE.equals(imported());
  }
}
