package org.alliancetracker.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

class CodesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<Class<?>> kinds() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(Coded.class.getPackageName()).stream()
        .filter(JavaClass::isEnum).<Class<?>>map(JavaClass::reflect).toList();
  }

  static Stream<Enum<?>> codes() {
    return kinds().stream().flatMap(kind -> Stream.of((Enum<?>[]) kind.getEnumConstants()));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aCodeIsReadBackFromWhatWasWritten(Enum<?> code) {
    String wire = JSON.writeValueAsString(code);

    assertThat(JSON.readValue(wire, code.getDeclaringClass())).isEqualTo(code);
    assertThat(wire).isEqualTo("\"" + wireForm(code) + "\"");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCodeThatIsAKeyIsReadBackToo(Class<?> kind) {
    JavaType form = JSON.getTypeFactory().constructMapType(Map.class, kind, Integer.class);
    Enum<?> code = (Enum<?>) kind.getEnumConstants()[0];
    String wire = JSON.writeValueAsString(Map.of(code, 1));

    assertThat(wire).isEqualTo("{\"" + wireForm(code) + "\":1}");
    assertThat(JSON.<Map<?, ?>>readValue(wire, form)).isEqualTo(Map.of(code, 1));
  }

  @Test
  void codesAreLowerCaseWordsAndStagesUpperCaseOnes() {
    assertThat(JSON.writeValueAsString(EntryDoor.TERRITORIAL_COCONSTRUCTION)).isEqualTo("\"territorial_coconstruction\"");
    assertThat(JSON.writeValueAsString(Stage.STEERING)).isEqualTo("\"STEERING\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"RED\"", "\"purple\"", "\"\"", "0", "[]", "true"})
  void anotherSpellingInAnEventIsBroken(String said) {
    assertThat(AllianceEvents.codec().decode("alliance.health.checked.v1", JSON.readTree("{\"colour\": " + said + "}")))
        .isInstanceOf(Decoded.Broken.class);
  }

  @Test
  void allKindsOfCodesAreLookedAt() {
    assertThat(kinds()).contains(EntryDoor.class, Stage.class, Side.class).hasSizeGreaterThan(15);
  }

  private static String wireForm(Enum<?> code) {
    return code instanceof Stage ? code.name() : code.name().toLowerCase(Locale.ROOT);
  }
}
