package org.alliancetracker.testing.head;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which values one route is sent: all would take long, so routes share them. Of routes numbered from 0 to {@code every - 1} each
 * value is sent to one, in every header that they have in common. Where time is short, in some of these headers only, in others on
 * each route, so that neither a value nor a header is left out.
 *
 * @param number of the route among those that share
 * @param every  each so-manieth value; at most the number of routes that share, so that none is left out
 * @param oneIn  in how many of what a route has to stand values in one is tried; 1 for all
 */
public record Share(int number, int every, int oneIn) {

  private static final int ONE_IN = Integer.getInteger("heads.one.in", 1);
  /** The low bits of a name's hash decide which values it gets. */
  private static final int OTHER_BITS = 8;

  public Share(int number, int every) {
    this(number, every, ONE_IN);
  }

  /** The share of one route among all of its kind. */
  public static Share of(Route route, List<Route> all) {
    return new Share(all.indexOf(route), all.size());
  }

  /** @param name what the values stand in, so that a route does not get the same ones everywhere */
  List<String> of(List<String> values, String name) {
    if (Math.floorMod(number + (name.hashCode() >>> OTHER_BITS), oneIn) != 0) {
      return List.of();
    }
    int first = Math.floorMod(number + name.hashCode(), every);
    return IntStream.range(0, values.size()).filter(place -> place % every == first).mapToObj(values::get).toList();
  }
}
