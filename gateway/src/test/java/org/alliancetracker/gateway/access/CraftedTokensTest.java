package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.token.PersonTokens;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At the gateway only its own access tokens count, not even the ones it signs for services. */
class CraftedTokensTest {

  private static final RunningGateway GATEWAY = RunningGateway.shared();

  static Stream<Arguments> tokens() {
    String good = GATEWAY.token("manager");
    String internal = GATEWAY.bean(PersonTokens.class)
        .of(new ActingPerson("person-admin", Set.of(ActingPerson.ADMINISTRATOR), "en"));
    String[] part = internal.split("\\.");
    return Stream.of(
        arguments("a good token for services", "Bearer " + internal),
        arguments("algorithm none", "Bearer " + b64("{\"alg\":\"none\"}") + "." + part[1] + "."),
        arguments("algorithm None", "Bearer " + b64("{\"alg\":\"None\",\"typ\":\"person+jwt\"}") + "." + part[1] + "." + part[2]),
        arguments("a JSON token without signature", "Bearer " + part[0] + "." + part[1] + "."),
        arguments("keys from elsewhere", "Bearer " + b64("{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1:1/k\"}") + "." + part[1] + "." + part[2]),
        arguments("kid as a path", "Bearer " + b64("{\"alg\":\"ES256\",\"kid\":\"../../../dev/null\"}") + "." + part[1] + "." + part[2]),
        arguments("one character more", "Bearer " + good + "A"),
        arguments("one character less", "Bearer " + good.substring(0, good.length() - 1)),
        arguments("first character changed", "Bearer alt_" + (good.charAt(4) == 'A' ? 'B' : 'A') + good.substring(5)),
        arguments("without its prefix", "Bearer " + good.substring(4)), arguments("prefix twice", "Bearer alt_" + good),
        arguments("other case", "Bearer " + good.toUpperCase(java.util.Locale.ROOT)),
        arguments("reversed", "Bearer " + new StringBuilder(good).reverse()),
        arguments("two tokens", "Bearer " + good + " " + good), arguments("two tokens with comma", "Bearer " + good + "," + good),
        arguments("quoted", "Bearer \"" + good + "\""), arguments("in base64", "Bearer " + b64(good)),
        arguments("per cent encoded", "Bearer %61lt_" + good.substring(4)),
        arguments("operator", "Bearer {\"$ne\":null}"), arguments("operator behind the prefix", "Bearer alt_{\"$gt\":\"\"}"),
        arguments("regular expression", "Bearer alt_.*"), arguments("star", "Bearer *"), arguments("null", "Bearer null"),
        arguments("endless", "Bearer alt_" + "a".repeat(12_000)), arguments("prefix alone", "Bearer alt_"), arguments("nothing", "Bearer"),
        arguments("blank", "Bearer  "), arguments("path", "Bearer alt_../../../etc/passwd"),
        arguments("beyond ASCII", "Bearer alt_\u00e9\u00ff"),
        arguments("another scheme", "Token " + good), arguments("Basic", "Basic " + b64("manager:" + RunningGateway.PASSWORD)),
        arguments("Digest", "Digest username=\"manager\""), arguments("no scheme", good), arguments("Negotiate", "Negotiate " + b64("x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void aCraftedTokenOpensNothingAndBreaksNothing(String name, String authorization) {
    GATEWAY.partnership.reset();
    for (String path : new String[] {"/api/alliances", "/alliances", "/api/operations/partnership/backlog"}) {
      Reply answer = GATEWAY.send(GATEWAY.to(path).header("Authorization", authorization));

      assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
    assertThat(GATEWAY.partnership.received()).isEmpty();
  }

  private static String b64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
