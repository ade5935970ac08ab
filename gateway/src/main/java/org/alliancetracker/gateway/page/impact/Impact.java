package org.alliancetracker.gateway.page.impact;

import java.util.List;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.gateway.page.word.Words;

/**
 * One of the three impacts, with letter, shape and colour, so that the colour is never the only sign.
 *
 * @param code also its style: {@code performance} {@code innovation} {@code trust}
 * @param score 0 to 100 as shown, or null while unknown
 * @param low lower end of its interval, or null
 * @param coverage share of answers given, in words, or null
 * @param sides how many spoke per side, in words, or null
 */
public record Impact(
    String code, String letter, String name, Long score, Long low, Long high, String inWords, String coverage, String sides) {

  public static Impact of(Dimension dimension, Double score, Words words) {
    return of(dimension, score, null, null, null, null, words);
  }

  /** All three, in their order; those without a score are unknown. */
  public static List<Impact> all(Scores scores, Words words) {
    return List.of(Dimension.values()).stream()
        .map(dimension -> scores == null ? of(dimension, null, words)
            : scores.dimensions().stream().filter(each -> each.dimension() == dimension).findFirst()
                .map(each -> of(each, words)).orElseGet(() -> of(dimension, null, words)))
        .toList();
  }

  private static Impact of(DimensionScore each, Words words) {
    String coverage = words.say("impact.coverage", Math.round(each.coverage() * 100));
    String sides = each.evaluatorsBySide().isEmpty() ? null : String.join(", ", each.evaluatorsBySide().entrySet().stream()
        .map(side -> words.labels().counted(side.getKey(), side.getValue())).toList());
    return of(each.dimension(), each.score(), each.intervalLow(), each.intervalHigh(), coverage, sides, words);
  }

  private static Impact of(
      Dimension dimension, Double score, Double low, Double high, String coverage, String sides, Words words) {
    String name = words.code(dimension);
    Long shown = rounded(score);
    String inWords = shown == null ? words.say("impact.unknown", name)
        : low == null || high == null ? words.say("impact.words", name, shown)
        : words.say("impact.words.interval", name, shown, rounded(low), rounded(high));
    return new Impact(dimension.code(), words.labels().letter(dimension), name, shown, rounded(low), rounded(high),
        inWords, coverage, sides);
  }

  private static Long rounded(Double value) {
    return value == null ? null : Long.valueOf(Math.round(value));
  }
}
