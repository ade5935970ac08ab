package org.alliancetracker.contract.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a record says, however much or little, is what is read back from the wire. */
class EveryFormTest {

  static List<WireType<?>> types() {
    return WireType.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatSaysEverythingIsReadBack(WireType<?> type) {
    Object event = Example.full(type.form());

    assertThat(type.read(EnvelopeCodec.read(ExampleWire.event(type, event))).getFirst()).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatSaysNothingIsReadBackWithEmptyListsAndItsNoughts(WireType<?> type) {
    Object event = Example.silent(type.form());
    JsonNode data = type.encoded(event);

    assertThat(type.read(EnvelopeCodec.read(ExampleWire.event(type, event))).getFirst()).isEqualTo(event);
    assertThat(data.propertyNames()).as("only numbers and yes or no are written").containsExactlyInAnyOrderElementsOf(
        Arrays.stream(type.form().getRecordComponents()).filter(component -> component.getType().isPrimitive())
            .map(RecordComponent::getName).toList());
    assertThat(type.form().getRecordComponents()).filteredOn(component -> component.getType() == List.class)
        .allSatisfy(component -> assertThat((List<?>) component.getAccessor().invoke(event)).isEmpty());
  }

  @Test
  void typesAreNamedInOneWay() {
    assertThat(types()).extracting(WireType::name).doesNotHaveDuplicates()
        .allMatch(name -> name.matches("alliance(\\.[a-z]+(-[a-z]+)*)+\\.v[1-9][0-9]*"));
  }
}
