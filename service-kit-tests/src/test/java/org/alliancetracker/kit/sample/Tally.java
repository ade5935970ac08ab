package org.alliancetracker.kit.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.log.StreamModel;

/**
 * A smallest aggregate for tests of the kit: it counts, and refuses to pass its limit. It leaves out what is empty, as contract
 * records do.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Tally(long total, List<String> steps, String sealedText) {

  public sealed interface Event {}

  public record Added(long amount, String step) implements Event {}

  public record Cleared() implements Event {}

  public static final String TOPIC = "test.tally";
  public static final long LIMIT = 1_000_000;
  public static final PartialDate DAY = PartialDate.parse("2026-11-22");

  public static Decision<Event> add(Tally tally, long amount, String step) {
    if (tally.total() + amount > LIMIT) {
      return Decision.refused(Refusal.of(SharedCode.TOO_LARGE, "Add less."));
    }
    return Decision.accepted(draft(new Added(amount, step)));
  }

  public static Draft<Event> draft(Event event) {
    return new Draft<>(event, DAY, false);
  }

  public static StreamModel<Tally, Event> model() {
    return new StreamModel<>() {
      private final EventCodec<Event> codec =
          new EventCodec<Event>().register("tally.added.v1", Added.class).register("tally.cleared.v1", Cleared.class);

      @Override
      public String name() {
        return "tally";
      }

      @Override
      public String source() {
        return "/test";
      }

      @Override
      public String topic() {
        return TOPIC;
      }

      @Override
      public EventCodec<Event> codec() {
        return codec;
      }

      @Override
      public Class<Tally> stateType() {
        return Tally.class;
      }

      @Override
      public Tally initial() {
        return new Tally(0, List.of(), null);
      }

      @Override
      public Tally evolve(Tally state, Recorded<Event> recorded) {
        String sealed = recorded.sealed() == null ? state.sealedText() : recorded.sealed().stringValue();
        return switch (recorded.event()) {
          case Added added -> {
            List<String> steps = new java.util.ArrayList<>(state.steps());
            steps.add(added.step());
            yield new Tally(state.total() + added.amount(), List.copyOf(steps), sealed);
          }
          case Cleared cleared -> new Tally(0, state.steps(), sealed);
        };
      }

      @Override
      public String allianceId(String stream, Tally state) {
        return stream;
      }

      @Override
      public Map<String, Object> row(Tally state) {
        return Map.of("total", state.total());
      }
    };
  }

  /** A fixed instant for pure tests. */
  public static Instant noon() {
    return Instant.parse("2026-11-22T12:00:00Z");
  }
}
