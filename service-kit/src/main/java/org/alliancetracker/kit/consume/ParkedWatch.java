package org.alliancetracker.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Keeps the number of parked streams at hand, so that a scrape asks the store nothing. */
final class ParkedWatch implements MeterBinder {

  private final Intakes intakes;

  ParkedWatch(Intakes intakes) {
    this.intakes = intakes;
  }

  /** One look through the store, for start and now and then. */
  void look() {
    intakes.all().forEach(intake -> intake.views().lookForParked());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Intake<?> intake : intakes.all()) {
      Gauge.builder("alliance.parked.streams", intake.views().parkedStreams(), ParkedStreams::size)
          .description("streams whose events wait among the dead letters for the operator")
          .tag("group", intake.view().group()).tag("topic", intake.view().topic()).register(registry);
    }
  }
}
