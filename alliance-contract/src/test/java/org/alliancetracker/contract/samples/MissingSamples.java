package org.alliancetracker.contract.samples;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds what {@link SampleRules#missing} misses, and index lines for samples written by hand. A person looks at them before
 * they are committed.
 */
record MissingSamples(SampleFolder folder) {

  void add() {
    folder.add(Sample.of("alliance.people.json", ExampleWire.person()));
    folder.add(Sample.of("alliance.people+erased.json", ExampleWire.erasedPerson()));
    folder.add(Sample.of("alliance.people+disabled.json", ExampleWire.disabledPerson()));
    WireType.all().forEach(this::add);
    folder.samples().forEach(folder::add);
  }

  private void add(WireType<?> type) {
    List<Sample> known = folder.samples();
    if (!SampleRules.missing(type, known).isEmpty()) {
      List<String> taken = known.stream().map(Sample::file).toList();
      String free = IntStream.iterate(1, number -> number + 1)
          .mapToObj(number -> type.name() + (number == 1 ? "" : "+" + number) + ".json")
          .filter(file -> !taken.contains(file)).findFirst().orElseThrow();
      folder.add(Sample.of(free, ExampleWire.event(type, Example.full(type.form()))));
    }
  }
}
