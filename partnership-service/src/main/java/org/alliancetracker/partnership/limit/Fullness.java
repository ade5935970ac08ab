package org.alliancetracker.partnership.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Whether an alliance takes more, and when to say that it soon will not. */
public final class Fullness {

  /** From so many hundredths of a limit on people are told. */
  static final int WARNED_FROM_PERCENT = 80;

  /** A limit that is near or reached. */
  public record Nearly(Limit limit, long used, long most) {}

  private Fullness() {}

  /** Limits of which four fifths are used. */
  public static List<Nearly> nearly(Alliance alliance, Size size) {
    return Arrays.stream(Limit.values())
        .map(limit -> new Nearly(limit, limit.used(alliance, size), limit.most()))
        .filter(one -> one.used() * 100 >= one.most() * WARNED_FROM_PERCENT)
        .toList();
  }

  /** Quickly, for most alliances: whether so many new events cannot pass any limit, whatever they are. */
  public static boolean hasRoomFor(int events, Alliance alliance, Size size) {
    return Arrays.stream(Limit.values()).allMatch(limit -> limit.used(alliance, size) + events <= limit.most());
  }

  /** The first limit that is passed by the step to {@code after}; one that is full and untouched is no reason. */
  public static Optional<Refusal> refusal(Alliance before, Size was, Alliance after, Size is) {
    return Arrays.stream(Limit.values())
        .filter(limit -> limit.used(after, is) > limit.most() && limit.used(after, is) > limit.used(before, was))
        .findFirst()
        .map(limit -> Refusal.of(PartnershipCode.ALLIANCE_FULL, sentence(limit))
            .with(Map.of("limit", limit.code(), "used", limit.used(before, was), "most", limit.most())));
  }

  private static String sentence(Limit limit) {
    String what = limit.code().replace('_', ' ');
    return "This alliance holds no more than %,d %s; go on in another one. What is in it may be ended and closed."
        .formatted(limit.most(), what);
  }
}
