package org.alliancetracker.partnership.evaluation;

import java.util.Optional;
import org.alliancetracker.kit.consume.HeardOf;
import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.LeastVersion;
import org.springframework.stereotype.Component;

/** Whether this service has heard of an evaluation what the caller knows already. */
@Component
public class EvaluationsHeardOf {

  private final Intake<EvaluationView> intake;

  EvaluationsHeardOf(Intake<EvaluationView> intake) {
    this.intake = intake;
  }

  /** The refusal {@code behind} while it has not; a version of the alliance itself is always known here. */
  public Optional<Refusal> behind(String allianceId, LeastVersion least) {
    return least.isOf(allianceId) ? Optional.empty() : HeardOf.behind(intake, least);
  }
}
