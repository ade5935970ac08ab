package org.alliancetracker.kit.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Our own gauges and counters, those named {@code alliance.*}, for people: what a scraper sees, without the rest. */
public final class Figures {

  private static final String OURS = "alliance.";

  private final MeterRegistry meters;
  private final String version;

  Figures(MeterRegistry meters, String version) {
    this.meters = meters;
    this.version = version;
  }

  /** Of this program, as built; empty where it does not run from its jar. */
  public String version() {
    return version;
  }

  /** In order of name and tags. */
  public List<Figure> all() {
    return meters.getMeters().stream().filter(meter -> meter.getId().getName().startsWith(OURS))
        .flatMap(meter -> figure(meter).stream())
        .sorted(Comparator.comparing(Figure::name).thenComparing(figure -> figure.tags().toString())).toList();
  }

  private static Optional<Figure> figure(Meter meter) {
    return switch (meter) {
      case Gauge gauge -> Optional.of(figure(meter, gauge.value()));
      case Counter counter -> Optional.of(figure(meter, counter.count()));
      case FunctionCounter counter -> Optional.of(figure(meter, counter.count()));
      default -> Optional.empty();
    };
  }

  private static Figure figure(Meter meter, double value) {
    Map<String, String> tags = new TreeMap<>();
    for (Tag tag : meter.getId().getTags()) {
      tags.put(tag.getKey(), tag.getValue());
    }
    return new Figure(meter.getId().getName(), tags, Double.isFinite(value) ? value : null);
  }
}
