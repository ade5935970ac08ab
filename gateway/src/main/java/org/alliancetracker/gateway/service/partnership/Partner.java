package org.alliancetracker.gateway.service.partnership;

import java.util.List;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.envelope.PartialDate;

/** An organisation of an alliance; {@code leftOn} is null while it takes part. */
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
    formerNames = Lists.of(formerNames);
  }
}
