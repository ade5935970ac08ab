package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent.HealthChecked;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.envelope.PartialDate;

/** How the alliance felt, each time somebody said so. */
public record HealthChecks(List<Check> all) {

  /** One look; {@code partnerId} is whose look it was, or null for a common one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Check(HealthColour colour, String partnerId, String note, PartialDate checkedOn) {}

  static final HealthChecks NONE = new HealthChecks(List.of());

  public HealthChecks {
    all = Listed.of(all);
  }

  /** The check of the latest day; of two on one day the one recorded last. */
  public Optional<Check> latest() {
    return all.stream().reduce((one, later) -> later.checkedOn().compareTo(one.checkedOn()) >= 0 ? later : one);
  }

  HealthChecks checked(HealthChecked event, PartialDate day) {
    return new HealthChecks(Listed.with(all, new Check(event.colour(), event.partnerId(), event.note(), day)));
  }
}
