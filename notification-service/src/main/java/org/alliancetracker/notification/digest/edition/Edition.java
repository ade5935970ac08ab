package org.alliancetracker.notification.digest.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.notification.change.StreamRange;
import org.alliancetracker.notification.digest.content.DigestContent;

/**
 * One planned digest: which events it tells, what it says and to whom, frozen. Editions of a digest are numbered without
 * gaps; writing number n needs to have read number n - 1, so two planners cannot tell the same event twice.
 *
 * @param period the period's end as it names the mails: a day for a digest that was due, a moment for one sent by hand
 * @param endDay local day on which the next one begins
 * @param told up to which version each stream has been told once this edition is out
 * @param content null where nothing was sent
 * @param orderedBy person who sent it by hand, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edition(
    String digestId,
    int number,
    String allianceId,
    String period,
    LocalDate endDay,
    Result result,
    List<StreamRange> ranges,
    Map<String, Long> told,
    List<String> recipients,
    Cadence cadence,
    DigestContent content,
    Instant plannedAt,
    String orderedBy) {

  /** What became of a period. */
  public enum Result {
    PLANNED,
    NOTHING_NEW,
    NO_RECIPIENTS
  }

  public Edition {
    ranges = ranges == null ? List.of() : List.copyOf(ranges);
    told = told == null ? Map.of() : Map.copyOf(told);
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
  }

  public String id() {
    return idOf(digestId, number);
  }

  static String idOf(String digestId, int number) {
    return digestId + "#" + number;
  }

  /** The same for a person and period, whatever is planned twice. */
  public String deliveryId(String personId) {
    return digestId + ":" + period + ":" + personId;
  }
}
