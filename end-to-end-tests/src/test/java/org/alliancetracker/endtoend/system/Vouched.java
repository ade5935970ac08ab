package org.alliancetracker.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a service directly, with a token as the gateway makes it; only a test that holds the gateway's key can. */
public final class Vouched {

  private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final int LIFE_SECONDS = 300;

  private Vouched() {
  }

  /** For the person of an account who may do everything. */
  public static String administrator(TheSystem system) {
    long now = Instant.now().getEpochSecond();
    String signed = part(Map.of("alg", "ES256", "typ", "person+jwt")) + "." + part(Map.of("iss", "alliance-gateway",
        "aud", "alliance-services", "sub", People.id("admin"), "iat", now, "exp", now + LIFE_SECONDS,
        "roles", List.of("administrator"), "lang", "en"));
    try {
      Matcher pem = KEY.matcher(Files.readString(system.data().resolve("keys/token-private.pem")));
      if (!pem.find()) {
        throw new IllegalStateException("The gateway's key file holds no private key");
      }
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(KeyFactory.getInstance("EC").generatePrivate(
          new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)))));
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Map<String, Object> claims) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JsonMapper.shared().writeValueAsBytes(claims));
  }
}
