package org.alliancetracker.evaluation.directory;

import java.util.Set;
import org.alliancetracker.contract.code.MemberRole;

/**
 * What a person may do about an alliance's evaluations.
 *
 * @param steward holds a global role: administrator or partnership manager
 * @param roles held in this alliance today
 */
public record Standing(boolean steward, Set<MemberRole> roles) {

  public boolean mayOpen() {
    return steward || holds(MemberRole.MANAGER, MemberRole.BROKER);
  }

  public boolean mayClose() {
    return steward || holds(MemberRole.MANAGER, MemberRole.COMMITTEE_CHAIR);
  }

  /** See every campaign, who has answered, and results with their sides. */
  public boolean mayFollow() {
    return steward
        || holds(MemberRole.MANAGER, MemberRole.BROKER, MemberRole.COMMITTEE_CHAIR, MemberRole.COMMITTEE_MEMBER);
  }

  /** See the published dimension scores: whoever has any role here. */
  public boolean maySeeScorecard() {
    return steward || !roles.isEmpty();
  }

  private boolean holds(MemberRole... wanted) {
    for (MemberRole role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
