package org.alliancetracker.partnership.evaluation;

import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.consume.LeastVersion;
import org.springframework.stereotype.Component;

/** Whether this service has heard of an evaluation what the caller knows already. */
@Component
public class HeardOf {

  private final Intake<EvaluationView> intake;

  HeardOf(Intake<EvaluationView> intake) {
    this.intake = intake;
  }

  /** Throws the problem {@code behind} while it has not; a version of the alliance itself is always known here. */
  public void require(String allianceId, String leastVersion) {
    if (leastVersion != null && !leastVersion.startsWith(allianceId + ":")) {
      LeastVersion.require(intake, leastVersion);
    }
  }
}
