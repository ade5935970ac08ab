package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * A change of stage; {@code from} is null for the first. Unmet conditions and a reason stand where a gate was
 * overridden.
 *
 * @param enteredOn null where nobody said when: history entered late may begin in any stage
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Passage(
    Stage from, Stage to, PartialDate enteredOn, List<GateCondition> unmetConditions, String overrideReason) {

  public Passage {
    unmetConditions = Listed.of(unmetConditions);
  }
}
