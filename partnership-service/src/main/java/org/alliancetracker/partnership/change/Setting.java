package org.alliancetracker.partnership.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.rights.Actor;

/**
 * All that a decision may know besides the state.
 *
 * @param zone whose day is today
 * @param newIds gives ids nobody used before
 * @param happenedOn what the person said, or today
 * @param erased by id of the person, asked where it counts who is still there
 */
public record Setting(
    Actor actor, Instant now, ZoneId zone, Supplier<String> newIds, PartialDate happenedOn, boolean imported, Predicate<String> erased) {

  private static final Predicate<String> NOBODY = personId -> false;

  public static Setting of(Change change, ZoneId zone, Actor actor, Instant now, Supplier<String> newIds) {
    PartialDate day = change.happenedOn() == null ? PartialDate.of(AllianceDay.at(now, zone)) : change.happenedOn();
    return new Setting(actor, now, zone, newIds, day, change.isImported(), NOBODY);
  }

  /** The same, where somebody may have been erased. */
  public Setting knowing(Predicate<String> erasedPeople) {
    return new Setting(actor, now, zone, newIds, happenedOn, imported, erasedPeople);
  }

  /** The day in the alliance, because its people are in several zones. */
  public LocalDate today() {
    return AllianceDay.at(now, zone);
  }

  /** The day as of which conditions are looked at: the one it happened, or the last that it can have been. */
  public LocalDate dayItHappened() {
    LocalDate last = happenedOn.lastDay();
    return last.isAfter(today()) ? today() : last;
  }

  public String newId() {
    return newIds.get();
  }

  /** The same, for something that happened on another day than the request says. */
  public Setting on(PartialDate day) {
    return new Setting(actor, now, zone, newIds, day, imported, erased);
  }

  /**
   * Refused where it is the end of something and lies before that began. Of partial dates only what cannot be otherwise is
   * refused, and nothing that is said to happen today; what has not begun yet can be called off on any day.
   *
   * @param begun null where nobody said
   */
  public Optional<Refusal> endsBefore(PartialDate begun) {
    boolean open = begun == null || begun.firstDay().isAfter(today()) || happenedOn.equals(PartialDate.of(today()));
    return open ? Optional.empty() : new Faults().period("happenedOn", begun, happenedOn).first();
  }

  public Draft<AllianceEvent> draft(AllianceEvent event) {
    return new Draft<>(event, happenedOn, imported);
  }

  public Decision<AllianceEvent> accept(AllianceEvent... events) {
    return Decision.accepted(Arrays.stream(events).map(this::draft).toList());
  }

  /** It is so already. */
  public static Decision<AllianceEvent> nothingToDo() {
    return Decision.accepted(List.of());
  }

  public static Decision<AllianceEvent> refuse(Refusal refusal) {
    return Decision.refused(refusal);
  }
}
