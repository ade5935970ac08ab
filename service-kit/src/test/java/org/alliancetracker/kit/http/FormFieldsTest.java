package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

  @Test
  void fieldsOfTheAddressComeBeforeThoseOfTheForm() {
    Map<String, String[]> fields = fields("a=1&b=", "a=2&c=%C3%89t%C3%A9+x&&d&a=%2B");

    assertThat(fields.keySet()).containsExactly("a", "b", "c", "d");
    assertThat(fields.get("a")).containsExactly("1", "2", "+");
    assertThat(fields.get("b")).containsExactly("");
    assertThat(fields.get("c")).containsExactly("Été x");
    assertThat(fields.get("d")).containsExactly("");
  }

  @Test
  void withoutEitherThereAreNone() {
    assertThat(FormFields.of(null, new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%zz=a", "a=%C3", "a=%ED%A0%80", "a=%C0%AF", "a=\u00e9"})
  void whatIsNotEncodedProperlyIsRefused(String form) {
    assertRefused(form);
  }

  @Test
  void manyFieldsAreNoWayToMuchMemory() {
    assertThat(fields(null, "a&".repeat(FormFields.MOST)).get("a")).hasSize(FormFields.MOST);
    assertRefused("a&".repeat(FormFields.MOST + 1));
  }

  private static Map<String, String[]> fields(String query, String form) {
    return FormFields.of(query, form.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertRefused(String form) {
    assertThatThrownBy(() -> fields(null, form)).isInstanceOfSatisfying(ProblemException.class,
        refused -> assertThat(refused.problem().code()).isEqualTo("bad-parameter"));
  }
}
