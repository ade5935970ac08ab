package org.alliancetracker.partnership.limit;

import java.util.function.ToLongBiFunction;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.partnership.alliance.Alliance;

/**
 * What one alliance holds at most. All that is derived of it is one document of 16 MiB at most, and {@link #BYTES} is chosen
 * so that it stays far from that; the other numbers keep reading and changing it quick.
 */
public enum Limit implements Coded {
  EVENTS(20_000, (alliance, size) -> size.events()),
  BYTES(12_000_000, (alliance, size) -> size.bytes()),
  MILESTONES(5_000, (alliance, size) -> alliance.milestones().all().size()),
  MEMBERS(2_000, (alliance, size) -> alliance.members().all().size()),
  PARTNERS(500, (alliance, size) -> alliance.partners().all().size()),
  AGREEMENTS(1_000, (alliance, size) -> alliance.agreements().all().size()),
  MEETINGS(2_000, (alliance, size) -> alliance.meetings().held().size()),
  DECISIONS(5_000, (alliance, size) -> alliance.meetings().decisions().size()),
  CONTRIBUTIONS(5_000, (alliance, size) -> alliance.contributions().all().size()),
  CLAIMS(2_000, (alliance, size) -> alliance.notes().claims().size()),
  CONTEXT(2_000, (alliance, size) -> alliance.notes().context().size()),
  HEALTH_CHECKS(2_000, (alliance, size) -> alliance.health().all().size());

  private final long most;
  private final ToLongBiFunction<Alliance, Size> used;

  Limit(long most, ToLongBiFunction<Alliance, Size> used) {
    this.most = most;
    this.used = used;
  }

  public long most() {
    return most;
  }

  long used(Alliance alliance, Size size) {
    return used.applyAsLong(alliance, size);
  }
}
