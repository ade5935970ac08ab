package org.alliancetracker.contract.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was once written is read for ever. Adds missing samples when run with {@code -Dsamples.write=true}. */
class SamplesTest {

  private static final SampleFolder FOLDER = SampleFolder.APPROVED;

  @BeforeAll
  static void addMissingSamplesIfAsked() {
    if (Boolean.getBoolean("samples.write")) {
      new MissingSamples(FOLDER).add();
    }
  }

  static List<WireType<?>> types() {
    return WireType.all();
  }

  static List<Sample> samples() {
    return FOLDER.samples();
  }

  static List<Sample> events() {
    return samples().stream().filter(Sample::isEvent).toList();
  }

  @Test
  void samplesAreOnlyEverAdded() {
    assertThat(SampleRules.onlyAdded(FOLDER.index(), samples())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeAndEveryFieldHasASample(WireType<?> type) {
    assertThat(SampleRules.missing(type, samples())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everySampleStillReadsAndIsWrittenAsItWas(Sample sample) {
    Envelope envelope = sample.envelope();
    Optional<WireType<?>> current = types().stream().filter(type -> type.name().equals(envelope.type())).findFirst();

    assertThat(envelope.type()).isEqualTo(sample.type());
    assertThat(types().stream().flatMap(type -> type.read(envelope).stream())).as("a known event").isNotEmpty();
    current.ifPresent(type -> assertThat(SampleRules.differences(sample.json(), rewritten(type, envelope), "")).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noSampleCarriesAJavaName(Sample sample) {
    assertThat(SampleRules.javaNames(sample)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void noEventCarriesPersonalData(Sample sample) {
    assertThat(SampleRules.personalData(sample, JsonMapper.shared().readTree(ExampleWire.person()))).isEmpty();
  }

  @Test
  void everySampleOfAPersonStillReadsAndIsWrittenAsItWas() {
    List<Sample> people = samples().stream().filter(sample -> !sample.isEvent()).toList();

    assertThat(people).extracting(Sample::file).contains("alliance.people.json", "alliance.people+erased.json",
        "alliance.people+disabled.json");
    assertThat(people).allSatisfy(sample -> {
      PersonRecord person = PeopleTopic.read(sample.bytes());
      assertThat(SampleRules.differences(sample.json(), JsonMapper.shared().readTree(PeopleTopic.write(person)), "")).isEmpty();
      assertThat(person.erased() ? person.name() == null && person.email() == null : person.email() != null).isTrue();
    });
  }

  private static JsonNode rewritten(WireType<?> type, Envelope envelope) {
    return JsonMapper.shared().readTree(EnvelopeCodec.write(new Envelope(
        envelope.id(), envelope.source(), envelope.type(), envelope.stream(), envelope.streamVersion(),
        envelope.allianceId(), envelope.happenedOn(), envelope.recordedAt(), envelope.actor(), envelope.causedBy(),
        envelope.imported(), type.written(envelope))));
  }
}
