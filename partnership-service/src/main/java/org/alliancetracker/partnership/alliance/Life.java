package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceClosed;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceReopened;
import org.alliancetracker.contract.alliance.AllianceEvent.StageEntered;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Recorded;

/**
 * Where the alliance stands and how it came there.
 *
 * @param roundBegan version at which evaluation was last left, 0 before: what happened earlier belongs to a former
 *     round of the loop and opens no gate again
 * @param closedBecause null while open; {@code UNKNOWN} is a reason
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Life(
    Stage stage,
    List<Passage> passages,
    long roundBegan,
    ClosingReason closedBecause,
    String closingNote,
    boolean dormant) {

  static final Life NONE = new Life(Stage.DESIGN, List.of(), 0, null, null, false);

  public Life {
    passages = Listed.of(passages);
  }

  public boolean closed() {
    return stage == Stage.CLOSED;
  }

  /** The latest day on which a stage is known to have begun; where none is, when the alliance did. Null is not known. */
  public PartialDate since(PartialDate allianceBegan) {
    return Stream.concat(Stream.ofNullable(allianceBegan), passages.stream().map(Passage::enteredOn).filter(Objects::nonNull))
        .max(Comparator.comparing(PartialDate::firstDay)).orElse(null);
  }

  /**
   * The furthest stage it has been in, by which one sees what gates it has passed; null where that is not known, because it was
   * entered as closed.
   */
  public Stage furthest() {
    return passages.stream().map(Passage::to).filter(to -> to != Stage.CLOSED).max(Comparator.naturalOrder()).orElse(null);
  }

  /** The day says when the alliance began; when a later stage did, nobody said. */
  static Life begun(Stage stage, PartialDate day) {
    Stage first = stage == null ? Stage.DESIGN : stage;
    ClosingReason reason = first == Stage.CLOSED ? ClosingReason.UNKNOWN : null;
    Passage passage = new Passage(null, first, first == Stage.DESIGN ? day : null, List.of(), null);
    return new Life(first, List.of(passage), 0, reason, null, false);
  }

  Life entered(StageEntered event, Recorded<AllianceEvent> at) {
    long round = event.from() == Stage.EVALUATION ? at.version() : roundBegan;
    Passage passage = new Passage(
        event.from(), event.to(), at.happenedOn(), event.unmetConditions(), event.overrideReason());
    return new Life(event.to(), Listed.with(passages, passage), round, null, null, dormant);
  }

  Life closed(AllianceClosed event, PartialDate day) {
    Passage passage = new Passage(stage, Stage.CLOSED, day, event.unmetConditions(), event.overrideReason());
    return new Life(Stage.CLOSED, Listed.with(passages, passage), roundBegan, event.reason(), event.note(), false);
  }

  Life reopened(AllianceReopened event, PartialDate day) {
    Passage passage = new Passage(Stage.CLOSED, event.to(), day, List.of(), event.reason());
    return new Life(event.to(), Listed.with(passages, passage), roundBegan, null, null, false);
  }

  /** What has ended is not asleep. */
  Life withDormant(boolean now) {
    return new Life(stage, passages, roundBegan, closedBecause, closingNote, now && !closed());
  }
}
