package org.alliancetracker.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliancetracker.kit.http.Tryout;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnlyTokensOfTheGatewayCountTest {

  private static final Tryout APP = Tryout.app();

  static Stream<Arguments> badTokens() throws Exception {
    String good = APP.token();
    String[] part = good.split("\\.");
    Instant now = Instant.now();
    return Stream.of(
        arguments("algorithm none", b64("{\"alg\":\"none\",\"typ\":\"person+jwt\"}") + "." + part[1] + "."),
        arguments("algorithm None with the old signature", b64("{\"alg\":\"None\",\"typ\":\"person+jwt\"}") + "." + part[1] + "."
        + part[2]),
        arguments("no algorithm", b64("{\"typ\":\"person+jwt\"}") + "." + part[1] + "." + part[2]),
        arguments("HS256 with the public key as secret", hmac()),
        arguments("RS256", rsa()),
        arguments("ES384", otherCurve()),
        arguments("another P-256 key", signed(stranger(), header(), claims())),
        arguments("another key announced by jwk", signed(stranger(), h -> h.jwk(strangerJwk().toPublicJWK()), claims())),
        arguments("another key announced by jku", signed(stranger(), h -> h.jwkURL(URI.create("http://127.0.0.1:1/keys")), claims())),
        arguments("another key announced by x5u", signed(stranger(), h -> h.x509CertURL(URI.create("http://127.0.0.1:1/c")), claims())),
        arguments("another key named by kid path", signed(stranger(), h -> h.keyID("../../../../dev/null"), claims())),
        arguments("expired", signed(claims().expirationTime(Date.from(now.minusSeconds(60))))),
        arguments("expired long ago", signed(claims().expirationTime(new Date(0)))),
        arguments("no expiry", signed(claims().expirationTime(null))),
        arguments("lives for a year", signed(claims().expirationTime(Date.from(now.plusSeconds(31_536_000))))),
        arguments("not yet valid", signed(claims().notBeforeTime(Date.from(now.plusSeconds(120))))),
        arguments("issued in the future", signed(claims().issueTime(Date.from(now.plusSeconds(120))))),
        arguments("never issued", signed(claims().issueTime(null))),
        arguments("another issuer", signed(claims().issuer("somebody"))),
        arguments("no issuer", signed(claims().issuer(null))),
        arguments("another audience", signed(claims().audience("browser"))),
        arguments("no audience", signed(claims().audience((String) null))),
        arguments("one audience too many", signed(claims().audience(List.of("alliance-services", "browser")))),
        arguments("no subject", signed(claims().subject(null))),
        arguments("blank subject", signed(claims().subject(" "))),
        arguments("endless subject", signed(claims().subject("x".repeat(201)))),
        arguments("no roles", signed(claims().claim("roles", null))),
        arguments("roles as text", signed(claims().claim("roles", "administrator"))),
        arguments("roles as operator", signed(claims().claim("roles", java.util.Map.of("$ne", "x")))),
        arguments("roles with a number", signed(claims().claim("roles", List.of(1)))),
        arguments("no language", signed(claims().claim("lang", null))),
        arguments("unknown language", signed(claims().claim("lang", "xx"))),
        arguments("another type", signed(ours(), h -> h.type(JOSEObjectType.JWT), claims())),
        arguments("no type", signed(ours(), h -> h.type(null), claims())),
        arguments("critical header", signed(ours(), h -> h.criticalParams(java.util.Set.of("exp")).customParam("exp", 1), claims())),
        arguments("claims changed", part[0] + "." + b64("{\"sub\":\"person-admin\"}") + "." + part[2]),
        arguments("truncated signature", good.substring(0, good.length() - 8)),
        arguments("no signature", part[0] + "." + part[1] + "."),
        arguments("two parts", part[0] + "." + part[1]),
        arguments("four parts", good + "." + part[2]),
        arguments("five parts", good + ".a.b"),
        arguments("signature of zeros", part[0] + "." + part[1] + "." + b64(new byte[64])),
        arguments("empty parts", ".."), arguments("one dot", "."), arguments("a word", "token"),
        arguments("JSON", b64("{}")), arguments("not base64", "!!.!!.!!"), arguments("header not JSON", "YWJj." + part[1] + "." + part[2]),
        arguments("deep header", b64("{\"alg\":" + "[".repeat(2000)) + "." + part[1] + "." + part[2]),
        arguments("huge", "a".repeat(10_000)), arguments("huge signed", signed(claims().claim("pad", "x".repeat(6_000)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aTokenThatIsNotTheGatewaysLetsNobodyIn(String name, String token) {
    Reply answer = APP.send(java.net.http.HttpRequest.newBuilder(APP.base.resolve("/me"))
        .header("Authorization", "Bearer " + token));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @MethodSource("badHeaders")
  void anAuthorizationHeaderWithoutATokenLetsNobodyIn(String header) {
    Reply answer = APP.send(java.net.http.HttpRequest.newBuilder(APP.base.resolve("/me")).header("Authorization", header));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
  }

  static Stream<String> badHeaders() {
    return Stream.of("", "Bearer", "Bearer ", "Basic YTpi", "bearer", "Bearer a b", "Token " + APP.token(), "Bearer " + APP.token() + " x");
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder().issuer("alliance-gateway").audience("alliance-services").subject("person-ada")
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))
        .claim("roles", List.of("administrator")).claim("lang", "fr");
  }

  private static Consumer<JWSHeader.Builder> header() {
    return builder -> { };
  }

  private static String signed(JWTClaimsSet.Builder claims) throws Exception {
    return signed(ours(), header(), claims);
  }

  private static String signed(JWSSigner signer, Consumer<JWSHeader.Builder> change, JWTClaimsSet.Builder claims) throws Exception {
    JWSHeader.Builder builder = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("person+jwt"));
    change.accept(builder);
    SignedJWT token = new SignedJWT(builder.build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  /** The gateway's own key: what is refused is refused for its claims. */
  private static JWSSigner ours() throws Exception {
    Path pair = APP.publicKeyFile.resolveSibling("token-private.pem");
    ECPrivateKey key = KeyFiles.privateKey(Files.readString(pair));
    return new ECDSASigner(key);
  }

  private static ECKey strangerJwk() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (com.nimbusds.jose.JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JWSSigner stranger() throws Exception {
    return new ECDSASigner(strangerJwk());
  }

  private static String hmac() throws Exception {
    byte[] secret = Files.readAllBytes(APP.publicKeyFile);
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("person+jwt")).build(), claims()
        .build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static String rsa() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("person+jwt")).build(), claims()
        .build());
    token.sign(new RSASSASigner(generator.generateKeyPair().getPrivate()));
    return token.serialize();
  }

  private static String otherCurve() throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES384).type(new JOSEObjectType("person+jwt")).build(), claims()
        .build());
    token.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_384).generate()));
    return token.serialize();
  }

  private static String b64(String text) {
    return b64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String b64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
