package org.alliancetracker.partnership.stage;

import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Passing a gate: with all conditions met, or with a reason. */
final class Passing {

  private Passing() {}

  static Faults check(Faults faults, GateOverride override) {
    return override == null ? faults : faults.needed("override.reason", override.reason());
  }

  static Refusal notPassed(List<GateCondition> unmet) {
    return Refusal.of(PartnershipCode.GATE_NOT_PASSED,
            "The gate asks for more; fulfil the conditions listed, or override it with a reason.")
        .with(Map.of("unmetConditions", unmet.stream().map(GateCondition::code).toList()));
  }

  /** A reason is recorded only where one was needed. */
  static String reason(GateOverride override, List<GateCondition> unmet) {
    return override == null || unmet.isEmpty() ? null : Faults.orNull(override.reason());
  }
}
