package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadBodiesAreRefusedTest {

  private static final String OPERATOR = "{\"$ne\":null}";

  static Stream<Arguments> bodies() {
    return Stream.of(
        // not JSON
        text("", "missing-body", null), text(" ", "missing-body", null), text("{", "malformed-json", null),
        text("}", "malformed-json", null), text("{]", "malformed-json", null), text("[", "wrong-type", null),
        text("{\"name\"}", "malformed-json", null), text("{\"name\":}", "malformed-json", "name"),
        text("{\"name\":\"a\",}", "malformed-json", null), text("{name:\"a\"}", "malformed-json", null),
        text("{'name':'a'}", "malformed-json", null), text("{\"name\":\"a}", "malformed-json", "name"),
        text("{\"name\":\"a\"} {}", "malformed-json", null), text("{\"name\":\"a\"}x", "malformed-json", null),
        text("{\"name\":\"\\x\"}", "malformed-json", "name"), text("{\"name\":\"\\u12\"}", "malformed-json", "name"),
        text("{\"name\":\"a\nb\"}", "malformed-json", "name"), text("// hi\n{}", "malformed-json", null),
        text("{\"count\":01}", "malformed-json", "count"), text("{\"count\":+1}", "malformed-json", "count"),
        text("{\"ratio\":.5}", "malformed-json", "ratio"), text("{\"ratio\":NaN}", "malformed-json", "ratio"),
        text("{\"ratio\":Infinity}", "malformed-json", "ratio"), text("{\"ratio\":-}", "malformed-json", "ratio"),
        text("{\"open\":TRUE}", "malformed-json", "open"), text("<a/>", "malformed-json", null),
        text("name=a", "malformed-json", null),
        // half characters and wrong encodings
        text("{\"name\":\"\\ud800\"}", "malformed-json", "name"), text("{\"name\":\"\\udc00\"}", "malformed-json", "name"),
        text("{\"name\":\"\\ud800\\u0041\"}", "malformed-json", "name"), text("{\"name\":\"a\\u0000b\"}", "malformed-json", "name"),
        text("{\"name\":\"\\ude80\\ud83d\"}", "malformed-json", "name"), text("{\"colour\":\"\\ud800\"}", "malformed-json", "colour"),
        text("{\"day\":\"\\ud800\"}", "malformed-json", "day"), text("{\"code\":\"c-\\udfff\"}", "malformed-json", "code"),
        text("{\"nme\":[\"\\ud800\"]}", "malformed-json", "nme[0]"),
        text("{\"leaves\":[{},{\"label\":\"\\ud800\"}]}", "malformed-json", "leaves[1].label"),
        text("{\"words\":[\"a\",\"\\u0000\"]}", "malformed-json", "words[1]"),
        text("{\"\\ud800\":1}", "malformed-json", null), text("{\"leaf\":{\"a\\u0000\":1}}", "malformed-json", "leaf"),
        text("{\"leaves\":[{\"\\udc00\":1}]}", "malformed-json", "leaves[0]"),
        bytes("invalid UTF-8", "{\"name\":\"\u00e9\"}", StandardCharsets.ISO_8859_1),
        bytes("UTF-16 with BOM", "{\"name\":\"a\"}", StandardCharsets.UTF_16),
        bytes("UTF-16 without BOM", "{\"name\":\"a\"}", StandardCharsets.UTF_16LE),
        bytes("UTF-32", "{\"name\":\"a\"}", Charset.forName("UTF-32")),
        arguments("surrogate in UTF-8", raw("{\"name\":\"", 0xED, 0xA0, 0x80, "\"}"), "malformed-json", null),
        arguments("overlong UTF-8", raw("{\"name\":\"", 0xC0, 0xAF, "\"}"), "malformed-json", null),
        arguments("cut UTF-8", raw("{\"name\":\"", 0xE2, 0x82, "\"}"), "malformed-json", null),
        // names
        text("{\"nme\":\"a\"}", "unknown-field", "nme"), text("{\"Name\":\"a\"}", "unknown-field", "Name"),
        text("{\"_id\":\"a\"}", "unknown-field", "_id"), text("{\"version\":3}", "unknown-field", "version"),
        text("{\"__proto__\":{}}", "unknown-field", "__proto__"), text("{\"$where\":\"1\"}", "unknown-field", "$where"),
        text("{\"leaves\":[{\"label\":\"a\"},{\"label\":\"b\",\"role\":1}]}", "unknown-field", "leaves[1].role"),
        text("{\"name\":\"a\",\"name\":\"b\"}", "duplicate-field", "name"),
        text("{\"leaf\":{\"label\":\"a\",\"label\":\"b\"}}", "duplicate-field", "leaf.label"),
        text("{\"" + "n".repeat(300) + "\":1}", "too-large", null),
        // types
        text("[]", "wrong-type", null), text("\"name\"", "wrong-type", null), text("7", "wrong-type", null),
        text("true", "wrong-type", null), text("null", "missing-body", null),
        text("{\"name\":1}", "wrong-type", "name"), text("{\"name\":1.5}", "wrong-type", "name"),
        text("{\"name\":true}", "wrong-type", "name"), text("{\"name\":[]}", "wrong-type", "name"),
        text("{\"name\":[\"a\"]}", "wrong-type", "name"),
        text("{\"count\":\"1\"}", "wrong-type", "count"), text("{\"count\":\"\"}", "wrong-type", "count"),
        text("{\"count\":1.5}", "wrong-type", "count"), text("{\"count\":1.0}", "wrong-type", "count"),
        text("{\"count\":true}", "wrong-type", "count"), text("{\"ratio\":\"1\"}", "wrong-type", "ratio"),
        text("{\"open\":\"true\"}", "wrong-type", "open"), text("{\"open\":1}", "wrong-type", "open"),
        text("{\"open\":0.0}", "wrong-type", "open"),
        text("{\"leaf\":\"a\"}", "wrong-type", "leaf"), text("{\"leaf\":[]}", "wrong-type", "leaf"),
        text("{\"leaf\":\"\"}", "wrong-type", "leaf"), text("{\"leaves\":{}}", "wrong-type", "leaves"),
        text("{\"leaves\":\"\"}", "wrong-type", "leaves"), text("{\"leaves\":[1]}", "wrong-type", "leaves[0]"),
        text("{\"words\":[\"a\",2]}", "wrong-type", "words[1]"), text("{\"code\":3}", "wrong-type", "code"),
        // values
        text("{\"colour\":\"blue\"}", "unknown-code", "colour"), text("{\"colour\":\"RED\"}", "unknown-code", "colour"),
        text("{\"colour\":\"\"}", "unknown-code", "colour"), text("{\"colour\":0}", "wrong-type", "colour"),
        text("{\"leaves\":[{\"colour\":\"x\"}]}", "unknown-code", "leaves[0].colour"),
        text("{\"day\":\"tomorrow\"}", "not-a-date", "day"), text("{\"day\":\"2026-02-30\"}", "not-a-date", "day"),
        text("{\"day\":\"\"}", "not-a-date", "day"), text("{\"day\":20260101}", "wrong-type", "day"),
        text("{\"day\":[2026,13,1]}", "wrong-type", "day"), text("{\"at\":\"2026-01-01\"}", "not-a-date", "at"),
        text("{\"at\":1}", "wrong-type", "at"), text("{\"at\":1e100}", "wrong-type", "at"),
        text("{\"since\":\"2026-13\"}", "not-a-date", "since"), text("{\"since\":\"\"}", "not-a-date", "since"),
        text("{\"since\":2026}", "wrong-type", "since"), text("{\"since\":{\"year\":2026}}", "wrong-type", null),
        text("{\"code\":\"x\"}", "bad-value", "code"),
        // sizes
        text("{\"count\":99999999999}", "too-large", "count"),
        text("{\"count\":" + "9".repeat(39) + "}", "too-large", "count"),
        text("{\"count\":" + "9".repeat(5000) + "}", "too-large", null),
        text("{\"ratio\":1e999999}", "too-large", "ratio"), text("{\"ratio\":-1.5E+400}", "too-large", "ratio"),
        text("{\"ratio\":1e201}", "too-large", "ratio"), text("{\"ratio\":1E-0201}", "too-large", "ratio"),
        text("{\"at\":1e999999999}", "too-large", "at"), text("{\"words\":[1,2e999]}", "too-large", "words[1]"),
        text("{\"name\":\"" + "a".repeat(200_000) + "\"}", "too-large", "name"),
        text("[".repeat(33) + "]".repeat(33), "too-deep", null), text("[".repeat(100_000), "too-deep", null),
        text("{\"leaf\":".repeat(100_000), "too-deep", null),
        // operators in every field
        operator("name"), operator("count"), operator("ratio"), operator("open"), operator("day"), operator("at"),
        operator("colour"), operator("code"), operator("size"), text("{\"since\":" + OPERATOR + "}", "wrong-type", null),
        text("{\"leaf\":" + OPERATOR + "}", "unknown-field", "leaf.$ne"),
        text("{\"leaves\":" + OPERATOR + "}", "wrong-type", "leaves"),
        text("{\"leaves\":[" + OPERATOR + "]}", "unknown-field", "leaves[0].$ne"),
        text("{\"words\":[" + OPERATOR + "]}", "wrong-type", "words[0]"),
        text("{\"leaf\":{\"label\":" + OPERATOR + "}}", "wrong-type", "leaf.label"));
  }

  @ParameterizedTest(name = "{2} at {3}: {0}")
  @MethodSource("bodies")
  void aBodyThatCannotBeTakenAtItsWordIsRefusedByCodeAndField(String name, byte[] body, String code, String field) {
    Reply answer = Tryout.app().postJson("/things", body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    if (field != null) {
      assertThat(answer.field()).as(answer.body()).isEqualTo(field);
    }
    assertThat(answer.json().path("type").asString()).isEqualTo("urn:alliance-tracker:" + code);
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "jackson");
  }

  @Test
  void aGoodBodyIsTaken() {
    String good = """
        {"name": "Été 🚀 \\ud83d\\ude80", "count": 3, "ratio": 1, "open": true, "day": "2024-02-29", "at": "2026-01-01T00:00:00Z",
         "colour": "red", "leaf": {"label": "a"}, "leaves": [{}], "words": ["$ne"], "code": "c-1", "since": "2012-06", "size": 5}""";

    Reply answer = Tryout.app().postJson("/things", good);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("name").asString()).isEqualTo("Été 🚀 🚀");
  }

  @Test
  void anUnknownCodeIsAnsweredWithTheCodesThatAreKnown() {
    Reply answer = Tryout.app().postJson("/things", "{\"leaves\":[{\"colour\":\"blue\"}]}");

    assertThat(answer.json().path("known").valueStream().map(JsonNode::asString)).containsExactly("red", "green");
    assertThat(answer.json().path("detail").asString()).isEqualTo("Use one of red, green.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e200", "1E-200", "1e+00000200", "1e0"})
  void anExponentWithinTheLimitIsTaken(String number) {
    assertThat(Tryout.app().postJson("/things", "{\"ratio\":" + number + "}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"b\\ud800\"", "\"b\\udc00\"", "\"b\\u0000\"", "b"})
  void ofANameThatIsNoneThePlaceIsToldAndNotTheFieldBefore(String wrong) {
    Reply answer = Tryout.app().postJson("/things", "{\"name\":\"a\",\n  " + wrong + ":1}");

    assertThat(answer.code()).isEqualTo("malformed-json");
    assertThat(answer.json().has("field")).as(answer.body()).isFalse();
    assertThat(answer.json().path("detail").asString()).containsPattern("line 2, column \\d");
  }

  @Test
  void aByteOrderMarkIsOverlooked() {
    assertThat(Tryout.app().postJson("/things", raw(0xEF, 0xBB, 0xBF, "{\"size\":1}")).status()).isEqualTo(200);
  }

  private static Arguments text(String body, String code, String field) {
    String name = body.length() < 60 ? body : body.substring(0, 20) + "... " + body.length() + " characters";
    return arguments(name.replaceAll("\\p{Cntrl}", "?"), body.getBytes(StandardCharsets.UTF_8), code, field);
  }

  private static Arguments operator(String field) {
    return text("{\"" + field + "\":" + OPERATOR + "}", "wrong-type", field);
  }

  private static Arguments bytes(String name, String body, Charset charset) {
    return arguments(name, body.getBytes(charset), "malformed-json", null);
  }

  private static byte[] raw(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer value) {
        bytes.write(value);
      } else {
        bytes.writeBytes(part.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
    return bytes.toByteArray();
  }
}
