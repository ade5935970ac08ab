package org.alliancetracker.partnership.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.ContributionKind;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Room;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Given an alliance that holds as much of something as it may, when more is to be written, then it is refused by name. */
class FullAllianceTest {

  private record Wish(boolean legalWhenFull) implements Change {
    @Override
    public PartialDate happenedOn() {
      return null;
    }

    @Override
    public Boolean imported() {
      return null;
    }
  }

  /** What adds one more of each; the whole history and its bytes grow by any event. */
  private static final Map<Limit, IntFunction<AllianceEvent>> ONE_MORE = new EnumMap<>(Map.ofEntries(
      Map.entry(Limit.EVENTS, i -> new AllianceWoke()),
      Map.entry(Limit.BYTES, i -> new AllianceWoke()),
      Map.entry(Limit.MILESTONES, i -> new MilestonePlanned("m" + i, MilestoneKind.KICKOFF, null, null, null)),
      Map.entry(Limit.MEMBERS, i -> new MemberAppointed("m" + i, "p" + i, MemberRole.OBSERVER, null, null, null)),
      Map.entry(Limit.PARTNERS, i -> new PartnerJoined("p" + i, "P" + i, null, List.of(), null)),
      Map.entry(Limit.AGREEMENTS, i -> new AgreementSigned("a" + i, null, "A", List.of(), null, null, null)),
      Map.entry(Limit.MEETINGS, i -> new MeetingHeld("m" + i, null, "M", List.of())),
      Map.entry(Limit.DECISIONS, i -> new DecisionTaken("d" + i, null, "D", null, null)),
      Map.entry(Limit.CONTRIBUTIONS, i -> new ContributionPledged("c" + i, "ares", ContributionKind.CASH, 1.0, "EUR", null)),
      Map.entry(Limit.CLAIMS, i -> new ClaimRecorded("c" + i, null, "C", null, null)),
      Map.entry(Limit.CONTEXT, i -> new ContextNoted("C", null)),
      Map.entry(Limit.HEALTH_CHECKS, i -> new HealthChecked(HealthColour.GREEN, null, null))));

  private static final Map<String, Long> NAMED = Map.ofEntries(
      Map.entry("events", 20_000L), Map.entry("bytes", 12_000_000L), Map.entry("milestones", 5_000L),
      Map.entry("members", 2_000L), Map.entry("partners", 500L), Map.entry("agreements", 1_000L),
      Map.entry("meetings", 2_000L), Map.entry("decisions", 5_000L), Map.entry("contributions", 5_000L),
      Map.entry("claims", 2_000L), Map.entry("context", 2_000L), Map.entry("health_checks", 2_000L));

  private static Story holding(Limit limit, long count) {
    Story story = Story.designed();
    long has = limit.used(story.alliance(), size(limit, 0));
    return isMeasure(limit) ? story : story.given(IntStream.range(0, (int) (count - has))
        .mapToObj(ONE_MORE.get(limit)).toArray(AllianceEvent[]::new));
  }

  private static boolean isMeasure(Limit limit) {
    return limit == Limit.EVENTS || limit == Limit.BYTES;
  }

  private static Size size(Limit limit, long count) {
    return new Size(limit == Limit.EVENTS ? count : 10, limit == Limit.BYTES ? count : 10);
  }

  private static Decision<AllianceEvent> oneMore(Limit limit, Story story, Size size, boolean legalWhenFull) {
    Change change = new Wish(legalWhenFull);
    Setting setting = Setting.of(change, story.alliance().dayZone(), story.actor(), story.now(), () -> "new");
    return Room.check(setting.accept(ONE_MORE.get(limit).apply(1_000_000)), story.alliance(), size, change, setting);
  }

  @Test
  void theLimitsAreTheseNumbers() {
    assertThat(Arrays.stream(Limit.values())).allSatisfy(limit -> assertThat(NAMED).containsEntry(limit.code(), limit.most()))
        .hasSameSizeAs(NAMED.entrySet());
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void theLastOneIsTakenAndTheNextIsRefusedByName(Limit limit) {
    assertThat(oneMore(limit, holding(limit, limit.most() - 1), size(limit, limit.most() - 1), false))
        .isInstanceOf(Decision.Accepted.class);

    assertThat(oneMore(limit, holding(limit, limit.most()), size(limit, limit.most()), false))
        .isInstanceOfSatisfying(Decision.Refused.class, it -> {
          assertThat(it.refusal().code()).isEqualTo("alliance-full");
          assertThat(it.refusal().more()).containsEntry("limit", limit.code()).containsEntry("most", limit.most());
        });
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void whatEndsSomethingIsPossibleInAFullAlliance(Limit limit) {
    assertThat(oneMore(limit, holding(limit, limit.most()), size(limit, limit.most()), true))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void oneLimitReachedStopsNothingElse() {
    Story story = holding(Limit.CLAIMS, Limit.CLAIMS.most());

    assertThat(oneMore(Limit.PARTNERS, story, new Size(10, 10), false)).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void fromFourFifthsOnItIsTold(Limit limit) {
    long four = limit.most() * 4 / 5;

    assertThat(Fullness.nearly(holding(limit, four - 1).alliance(), size(limit, four - 1))).isEmpty();
    Alliance nearlyFull = holding(limit, four).alliance();
    assertThat(Fullness.nearly(nearlyFull, size(limit, four))).containsExactly(new Fullness.Nearly(limit, four, limit.most()));
  }
}
