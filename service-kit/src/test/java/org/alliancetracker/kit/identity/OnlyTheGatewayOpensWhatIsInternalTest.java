package org.alliancetracker.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.kit.http.Tryout;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyTheGatewayOpensWhatIsInternalTest {

  private static final Tryout APP = Tryout.app();
  private static final String DOOR = "/internal/door";

  private static Reply as(String token, String path) {
    return APP.send(HttpRequest.newBuilder(APP.base.resolve(path)).header("Authorization", "Bearer " + token));
  }

  private static String gateway() {
    return APP.signer.signForGateway(Instant.now(), Duration.ofMinutes(1));
  }

  @Test
  void theGatewaysOwnTokenOpensIt() {
    assertThat(as(gateway(), DOOR).body()).isEqualTo("open");
  }

  static Stream<Set<String>> roles() {
    return Stream.of(Set.of(), Set.of(ActingPerson.ADMINISTRATOR), Set.of(ActingPerson.PARTNERSHIP_MANAGER),
        Set.of(ActingPerson.ADMINISTRATOR, ActingPerson.PARTNERSHIP_MANAGER), Set.of("gateway"));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void noPersonsTokenOpensItWhateverTheRole(Set<String> roles) {
    String token = APP.signer.sign(new ActingPerson("alliance-gateway", roles, "fr"), Instant.now(), Duration.ofMinutes(1));

    for (String path : List.of(DOOR, "/internal/nothing", "/internal")) {
      Reply answer = as(token, path);
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.code()).as(path).isEqualTo("unauthenticated");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/things", "/operations/state", "/metrics", "/nothing"})
  void theGatewaysOwnTokenOpensNothingElse(String path) {
    Reply answer = as(gateway(), path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
  }

  /** A token is remembered once its signature was found good: for what it is, and for nothing else. */
  @Test
  void aTokenThatOpenedOneDoorDoesNotOpenTheOther() {
    String gateway = gateway();
    String person = APP.token();
    as(gateway, DOOR);
    as(person, "/me");

    assertThat(as(person, DOOR).status()).isEqualTo(401);
    assertThat(as(gateway, "/me").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%69nternal/door", "/internal/%64oor", "/internal//door", "//internal/door", "/./internal/door",
      "/internal;a=b/door", "/x/../internal/door", "/INTERNAL/door", "/internal/door/"})
  void noWayOfWritingTheAddressLeadsAnAdministratorAroundTheDoor(String path) {
    ActingPerson administrator = new ActingPerson("person-root", Set.of(ActingPerson.ADMINISTRATOR), "en");

    Reply answer = APP.send(HttpRequest.newBuilder(java.net.URI.create(APP.base + path))
        .header("Authorization", "Bearer " + APP.signer.sign(administrator, Instant.now(), Duration.ofMinutes(1))));

    assertThat(answer.status()).isIn(400, 401, 404);
  }

  static Stream<Arguments> badTokens() throws Exception {
    Instant now = Instant.now();
    return Stream.of(
        arguments("expired", APP.signer.signForGateway(now.minusSeconds(120), Duration.ofSeconds(60))),
        arguments("lives for a year", APP.signer.signForGateway(now, Duration.ofDays(365))),
        arguments("issued in the future", APP.signer.signForGateway(now.plusSeconds(120), Duration.ofSeconds(60))),
        arguments("no expiry", signed(ours(), "gateway+jwt", claims().expirationTime(null))),
        arguments("another key", signed(stranger(), "gateway+jwt", claims())),
        arguments("the audience of persons", signed(ours(), "gateway+jwt", claims().audience("alliance-services"))),
        arguments("both audiences", signed(ours(), "gateway+jwt", claims().audience(List.of("alliance-internal", "alliance-services")))),
        arguments("no audience", signed(ours(), "gateway+jwt", claims().audience((String) null))),
        arguments("the type of persons", signed(ours(), "person+jwt", claims().claim("roles", List.of()).claim("lang", "fr"))),
        arguments("another type", signed(ours(), "JWT", claims())),
        arguments("no type", signed(ours(), null, claims())),
        arguments("another issuer", signed(ours(), "gateway+jwt", claims().issuer("somebody"))),
        arguments("a person as its subject", signed(ours(), "gateway+jwt", claims().subject("person-ada"))),
        arguments("no subject", signed(ours(), "gateway+jwt", claims().subject(null))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aTokenThatIsNotTheGatewaysOwnOpensNothing(String name, String token) {
    assertThat(as(token, DOOR).status()).isEqualTo(401);
    assertThat(as(token, "/me").status()).isEqualTo(401);
  }

  @Test
  void theTokenMadeHereIsGood() throws Exception {
    assertThat(as(signed(ours(), "gateway+jwt", claims()), DOOR).status()).isEqualTo(200);
  }

  @Test
  void aStrangerGetsNothing() {
    assertThat(APP.send(HttpRequest.newBuilder(APP.base.resolve(DOOR))).status()).isEqualTo(401);
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder().issuer("alliance-gateway").audience("alliance-internal").subject("alliance-gateway")
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static String signed(JWSSigner signer, String type, JWTClaimsSet.Builder claims) throws Exception {
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(type == null ? null : new JOSEObjectType(type));
    SignedJWT token = new SignedJWT(header.build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  /** The gateway's own key: what is refused is refused for what it says. */
  private static JWSSigner ours() throws Exception {
    Path pair = APP.publicKeyFile.resolveSibling("token-private.pem");
    return new ECDSASigner(KeyFiles.privateKey(Files.readString(pair)));
  }

  private static JWSSigner stranger() throws Exception {
    return new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
  }
}
