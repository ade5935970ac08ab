package org.alliancetracker.contract.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each rule of the samples, where it is broken. */
class SampleRulesTest {

  private static final WireType<?> CLOSED =
      WireType.all().stream().filter(type -> type.name().equals("alliance.closed.v1")).findFirst().orElseThrow();
  private static final Sample SAMPLE =
      Sample.of("alliance.closed.v1.json", ExampleWire.event(CLOSED, Example.full(CLOSED.form())));

  @Test
  void aChangedSampleIsRefusedWithTheWayOut() {
    Sample changed = new Sample(SAMPLE.file(), SAMPLE.text().replace("DESIGN", "STEERING"));

    assertThat(SampleRules.onlyAdded(Map.of(SAMPLE.file(), SAMPLE.sha256()), List.of(changed))).singleElement().asString()
        .startsWith("The approved sample alliance.closed.v1.json has changed").contains("add a new major version with an upcaster");
  }

  @Test
  void aDeletedSampleIsRefusedWithTheWayOut() {
    assertThat(SampleRules.onlyAdded(Map.of(SAMPLE.file(), SAMPLE.sha256()), List.of())).singleElement().asString()
        .startsWith("The approved sample alliance.closed.v1.json is gone").contains("put it back");
  }

  @Test
  void aSampleThatIsNotInTheIndexIsRefused() {
    assertThat(SampleRules.onlyAdded(Map.of(), List.of(SAMPLE))).singleElement().asString().contains("-Dsamples.write=true");
  }

  @Test
  void aTypeWithoutASampleIsNamed() {
    assertThat(SampleRules.missing(CLOSED, List.of())).singleElement().asString().contains("alliance.closed.v1 has no sample");
  }

  @Test
  void aFieldThatNoSampleShowsIsNamed() {
    Sample without = new Sample(SAMPLE.file(), SAMPLE.text().replace("\"overrideReason\"", "\"formerly\""));

    assertThat(SampleRules.missing(CLOSED, List.of(without))).singleElement().asString().contains("shows overrideReason");
    assertThat(SampleRules.missing(CLOSED, List.of(without, SAMPLE))).isEmpty();
  }

  @Test
  void whatIsLostOrChangedOrInventedByWritingAgainIsNamed() {
    JsonNode sample = json("{'a': 1, 'b': {'c': ['x'], 'd': 'gone'}}");

    assertThat(SampleRules.differences(sample, json("{'a': 2, 'b': {'c': ['y']}, 'e': 'new'}"), "")).containsExactly(
        "/a was 1 and is written as 2", "/b/c was [\"x\"] and is written as [\"y\"]",
        "/b/d was \"gone\" and is written as ", "/e was  and is written as \"new\"");
    assertThat(SampleRules.differences(sample, json("{'a': 1, 'b': {'c': ['x'], 'd': 'gone', 'f': false}, 'n': 0}"), "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.alliancetracker.contract.alliance.AllianceEvent$AllianceClosed", "java.util.ArrayList", "@class"})
  void aJavaNameIsFound(String name) {
    Sample asText = new Sample(SAMPLE.file(), SAMPLE.text().replace("DESIGN", name));
    Sample asField = new Sample(SAMPLE.file(), SAMPLE.text().replace("\"note\"", "\"" + name + "\""));

    assertThat(SampleRules.javaNames(asText)).singleElement().asString().contains(name);
    assertThat(SampleRules.javaNames(asField)).singleElement().asString().contains(name);
    assertThat(SampleRules.javaNames(SAMPLE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"someone@example.org", "ask someone@example.org about it", "Camille Exemple", "phoneNumber", "email"})
  void personalDataIsFound(String word) {
    JsonNode person = JsonMapper.shared().readTree(ExampleWire.person());
    Sample asText = new Sample(SAMPLE.file(), SAMPLE.text().replace("DESIGN", word));

    assertThat(SampleRules.personalData(asText, person)).singleElement().asString().contains(word);
    assertThat(SampleRules.personalData(SAMPLE, person)).isEmpty();
  }

  @Test
  void missingSamplesAreAddedAndNothingIsEverOverwritten(@TempDir Path directory) throws Exception {
    SampleFolder folder = new SampleFolder(directory);
    folder.add(new Sample("alliance.closed.v1.json", SAMPLE.text().replace("Forty", "Fifty")));
    Map<String, String> before = folder.index();

    new MissingSamples(folder).add();

    // a person may also be erased or disabled, and stands in a form of her own
    assertThat(folder.index()).containsAllEntriesOf(before).hasSize(WireType.all().size() + 3);
    assertThat(Files.readString(directory.resolve("alliance.closed.v1.json"))).contains("Fifty people");
    assertThat(SampleRules.onlyAdded(folder.index(), folder.samples())).isEmpty();
    assertThat(WireType.all()).allSatisfy(type -> assertThat(SampleRules.missing(type, folder.samples())).isEmpty());
  }

  @Test
  void aSampleWrittenByHandKeepsItsTextAndGetsItsLine(@TempDir Path directory) throws Exception {
    SampleFolder folder = new SampleFolder(directory);
    Files.writeString(directory.resolve("alliance.closed.v1.json"), SAMPLE.text().replace("overrideReason", "formerly"));

    new MissingSamples(folder).add();

    assertThat(Files.readString(directory.resolve("alliance.closed.v1.json"))).contains("formerly");
    assertThat(folder.index()).containsKeys("alliance.closed.v1.json", "alliance.closed.v1+2.json");
    assertThat(SampleRules.missing(CLOSED, folder.samples())).isEmpty();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
