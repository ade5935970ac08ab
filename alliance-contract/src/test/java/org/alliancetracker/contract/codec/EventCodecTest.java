package org.alliancetracker.contract.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.codec.Journey.Ended;
import org.alliancetracker.contract.codec.Journey.Moved;
import org.alliancetracker.contract.codec.Journey.NeverRegistered;
import org.alliancetracker.contract.codec.Journey.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EventCodec<Journey> codec = Journey.codec();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      journey.moved.v1 | {"place": "Lyon", "days": 2, "abroad": true}
      journey.moved.v2 | {"places": ["Lyon"], "days": 2, "abroad": true}
      journey.moved.v3 | {"places": [{"name": "Lyon"}], "days": 2, "abroad": true}
      """)
  void anOldFormIsRaisedStepByStepToTheCurrentOne(String type, String data) {
    assertThat(codec.decode(type, json(data)))
        .isEqualTo(new Decoded.Known<>(new Moved(List.of(new Place("Lyon")), null, 2, true)));
  }

  @Test
  void raisingLeavesTheKeptDataAsItWas() {
    JsonNode kept = json("{'place': 'Lyon', 'days': 2, 'abroad': true}");

    codec.decode("journey.moved.v1", kept);

    assertThat(kept).isEqualTo(json("{'place': 'Lyon', 'days': 2, 'abroad': true}"));
  }

  @Test
  void whatTheCodecWritesIsTheCurrentForm() {
    Moved moved = new Moved(List.of(new Place("Lyon")), "by train", 2, false);

    assertThat(codec.typeOf(moved)).isEqualTo("journey.moved.v3");
    assertThat(codec.decode(codec.typeOf(moved), codec.encode(moved))).isEqualTo(new Decoded.Known<>(moved));
  }

  @Test
  void aTypeNobodyRegisteredIsUnknown() {
    assertThat(codec.decode("journey.paused.v1", json("{}"))).isEqualTo(new Decoded.UnknownType<>("journey.paused.v1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"journey.moved.v4", "journey.ended.v2", "journey.moved.v10", "journey.moved"})
  void aMajorVersionThatNoStepLeadsFromIsAnUnknownVersion(String type) {
    assertThat(codec.decode(type, json("{'places': []}"))).isEqualTo(new Decoded.UnknownVersion<>(type));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      journey.moved.v3 | {"places": "Lyon"}
      journey.moved.v3 | {"places": [{"name": "Lyon"}], "days": "many"}
      journey.moved.v3 | {"days": "3"}
      journey.moved.v3 | {"days": 1.5}
      journey.moved.v3 | {"abroad": 1}
      journey.moved.v3 | []
      journey.moved.v3 | null
      journey.moved.v2 | {"places": "Lyon"}
      journey.moved.v1 | {"places": ["Lyon"]}
      journey.moved.v1 | {"place": 7}
      journey.moved.v1 | "Lyon"
      """)
  void dataThatBreaksItsFormIsBrokenWhateverItsVersion(String type, String data) {
    assertThat(codec.decode(type, json(data))).isInstanceOfSatisfying(Decoded.Broken.class, broken -> {
      assertThat(broken.type()).isEqualTo(type);
      assertThat(broken.reason()).isNotBlank();
    });
  }

  @Test
  void aReaderSkipsFieldsItDoesNotKnow() {
    assertThat(codec.decode("journey.ended.v1", json("{'why': 'home', 'at': {'name': 'Nice'}}")))
        .isEqualTo(new Decoded.Known<>(new Ended()));
  }

  @Test
  void aReaderTakesMissingFieldsAsNotSaid() {
    assertThat(codec.decode("journey.moved.v3", json("{}")))
        .isEqualTo(new Decoded.Known<>(new Moved(null, null, 0, false)));
  }

  @Test
  void aRecordThatNobodyRegisteredHasNoType() {
    assertThatThrownBy(() -> codec.typeOf(new NeverRegistered()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NeverRegistered");
  }

  @Test
  void aTypeOrARecordIsRegisteredOnce() {
    assertThatThrownBy(() -> codec.register("journey.ended.v2", NeverRegistered.class))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("journey.ended.v2");
    assertThatThrownBy(() -> Journey.codec().register("journey.left.v1", Ended.class))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("journey.left.v1");
  }

  @Test
  void allCurrentTypesAreListed() {
    assertThat(codec.types()).containsOnlyKeys("journey.moved.v3", "journey.ended.v1")
        .containsEntry("journey.moved.v3", Moved.class);
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
