package org.alliancetracker.evaluation.directory;

import java.util.Set;
import org.alliancetracker.contract.code.MemberRole;

/**
 * What a person may do about an alliance's evaluations.
 *
 * @param administrator an administrator, whom no alliance is closed to; no other office counts here
 * @param roles held in this alliance today
 */
public record Standing(boolean administrator, Set<MemberRole> roles) {

  public boolean mayOpen() {
    return administrator || holds(MemberRole.MANAGER, MemberRole.BROKER);
  }

  public boolean mayClose() {
    return administrator || holds(MemberRole.MANAGER, MemberRole.COMMITTEE_CHAIR);
  }

  /** See every campaign, who has answered, and results with their sides. */
  public boolean mayFollow() {
    return administrator
        || holds(MemberRole.MANAGER, MemberRole.BROKER, MemberRole.COMMITTEE_CHAIR, MemberRole.COMMITTEE_MEMBER);
  }

  /** See the published dimension scores: whoever has any role here. */
  public boolean maySeeScorecard() {
    return administrator || !roles.isEmpty();
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
