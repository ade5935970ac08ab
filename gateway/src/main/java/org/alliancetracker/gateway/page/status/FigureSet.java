package org.alliancetracker.gateway.page.status;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.alliancetracker.kit.watch.Figure;

/** The figures of one program, to be looked up by name. A value that is not known is null. */
record FigureSet(List<Figure> all) {

  private Stream<Figure> named(String name) {
    return all.stream().filter(figure -> figure.name().equals(name));
  }

  boolean has(String name) {
    return named(name).findAny().isPresent();
  }

  /** Null when none is known. */
  Double sum(String name) {
    return reduced(named(name).map(Figure::value), Double::sum);
  }

  Double most(String name) {
    return reduced(named(name).map(Figure::value), Math::max);
  }

  /** The sum over the wanted values of a tag; null when none is known. */
  Double sum(String name, String tag, Collection<String> wanted) {
    return reduced(named(name).filter(figure -> wanted.contains(figure.tags().get(tag))).map(Figure::value), Double::sum);
  }

  /** Sums by the values of a tag, in their order; a sum of which a part is not known is null. */
  TreeMap<String, Double> by(String name, String tag) {
    TreeMap<String, Double> sums = new TreeMap<>();
    named(name).forEach(figure -> {
      String key = figure.tags().getOrDefault(tag, "");
      Double known = sums.containsKey(key) ? sums.get(key) : Double.valueOf(0);
      sums.put(key, known == null || figure.value() == null ? null : Double.valueOf(known + figure.value()));
    });
    return sums;
  }

  private static Double reduced(Stream<Double> values, BinaryOperator<Double> together) {
    return values.filter(Objects::nonNull).reduce(together).orElse(null);
  }
}
