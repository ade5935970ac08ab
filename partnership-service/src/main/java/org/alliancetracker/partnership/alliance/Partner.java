package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * An organisation of the alliance.
 *
 * @param actorType null while unknown
 * @param formerNames names it has no more, oldest first
 * @param leftOn null while it takes part
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Partner(
    String id,
    String name,
    ActorType actorType,
    List<String> formerNames,
    String source,
    PartialDate joinedOn,
    PartialDate leftOn,
    String leftBecause) {

  public Partner {
    formerNames = Listed.of(formerNames);
  }

  public boolean takesPart() {
    return leftOn == null;
  }

  Partner renamed(String newName, String former) {
    return new Partner(id, newName, actorType, Listed.former(formerNames, former, newName), source, joinedOn, leftOn, leftBecause);
  }

  Partner left(PartialDate day, String reason) {
    return new Partner(id, name, actorType, formerNames, source, joinedOn, day, reason);
  }
}
