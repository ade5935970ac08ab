package org.alliancetracker.testing.head;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which values one route is sent: all would take long, so routes share them. Of routes numbered from 0 to {@code every - 1} each
 * value is sent to one, in every header that they have in common.
 *
 * @param number of the route among those that share
 * @param every  each so-manieth value; at most the number of routes that share, so that none is left out
 */
public record Share(int number, int every) {

  /** The share of one route among all of its kind. */
  public static Share of(Route route, List<Route> all) {
    return new Share(all.indexOf(route), all.size());
  }

  /** @param name what the values stand in, so that a route does not get the same ones everywhere */
  List<String> of(List<String> values, String name) {
    int first = Math.floorMod(number + name.hashCode(), every);
    return IntStream.range(0, values.size()).filter(place -> place % every == first).mapToObj(values::get).toList();
  }
}
