package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.RubricFixed;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;

/**
 * What the partners agreed before they began: objectives, governance, and by which rubric they will be evaluated.
 *
 * @param rubricId null while none is fixed; {@code rubricVersion} is then 0
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Framework(List<Objective> objectives, List<GovernanceBody> bodies, String rubricId, int rubricVersion) {

  static final Framework NONE = new Framework(List.of(), List.of(), null, 0);

  public Framework {
    objectives = Listed.of(objectives);
    bodies = Listed.of(bodies);
  }

  Framework withObjectives(List<Objective> agreed) {
    return new Framework(agreed, bodies, rubricId, rubricVersion);
  }

  Framework withBodies(List<GovernanceBody> agreed) {
    return new Framework(objectives, agreed, rubricId, rubricVersion);
  }

  Framework withRubric(RubricFixed fixed) {
    return new Framework(objectives, bodies, fixed.rubricId(), fixed.rubricVersion());
  }
}
