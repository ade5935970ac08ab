package org.alliancetracker.partnership.alliance;

import org.alliancetracker.contract.code.Coded;

/** Where a milestone stands; late is not a status but a matter of the day one asks. */
public enum MilestoneStatus implements Coded {
  PLANNED,
  REACHED,
  CANCELLED
}
