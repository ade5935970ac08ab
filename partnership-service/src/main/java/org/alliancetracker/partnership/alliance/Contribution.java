package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.ContributionKind;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * What a partner promised and gave.
 *
 * @param amount euros for cash, days for time, free in {@code unit} for kind; null where unknown
 * @param deliveries in the order they were recorded
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Contribution(
    String id,
    String partnerId,
    ContributionKind kind,
    Double amount,
    String unit,
    String description,
    PartialDate pledgedOn,
    List<Delivery> deliveries) {

  /** One delivery; its amount is null where unknown. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Delivery(Double amount, String note, PartialDate deliveredOn) {}

  public Contribution {
    deliveries = Listed.of(deliveries);
  }

  Contribution delivered(Delivery delivery) {
    return new Contribution(id, partnerId, kind, amount, unit, description, pledgedOn,
        Listed.with(deliveries, delivery));
  }
}
