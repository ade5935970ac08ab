package org.alliancetracker.kit.consume;

import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.LeastVersion;

/** Whether a reader has heard what a request must find. */
public final class HeardOf {

  private HeardOf() {}

  /** The refusal {@code behind} while the view has not reached it. */
  public static Optional<Refusal> behind(Intake<?> intake, LeastVersion least) {
    return least.behind(stream -> intake.find(stream).map(Seen::version).orElse(0L));
  }
}
