package org.alliancetracker.kit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a token is the gateway's. One key, one algorithm: what the header says of keys ({@code kid}, {@code jku},
 * {@code x5u}, {@code jwk}) is never looked at.
 */
final class TokenCheck {

  private static final int LONGEST_TOKEN = 4096;

  private final PublicKeyFile keyFile;

  TokenCheck(PublicKeyFile keyFile) {
    this.keyFile = keyFile;
  }

  /** The person the token speaks for at that moment, or empty when it is not a good token; never throws for input. */
  Optional<ActingPerson> person(String token, Instant now) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      return isSigned(parsed) ? person(parsed.getJWTClaimsSet(), now) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notAToken) {
      return Optional.empty();
    }
  }

  private boolean isSigned(SignedJWT token) throws JOSEException {
    boolean expected = PersonToken.ALGORITHM.equals(token.getHeader().getAlgorithm())
        && PersonToken.TYPE.equals(token.getHeader().getType())
        && token.getHeader().getCriticalParams() == null;
    Optional<ECPublicKey> key = expected ? keyFile.key() : Optional.empty();
    return key.isPresent() && token.verify(new ECDSAVerifier(key.get()));
  }

  private static Optional<ActingPerson> person(JWTClaimsSet claims, Instant now) throws ParseException {
    boolean meant = PersonToken.ISSUER.equals(claims.getIssuer())
        && claims.getAudience().equals(List.of(PersonToken.AUDIENCE))
        && isAlive(claims, now);
    List<String> roles = claims.getStringListClaim(PersonToken.ROLES);
    if (!meant || roles == null || roles.contains(null)) {
      return Optional.empty();
    }
    return Optional.of(new ActingPerson(claims.getSubject(), new HashSet<>(roles), claims.getStringClaim(PersonToken.LANGUAGE)));
  }

  private static boolean isAlive(JWTClaimsSet claims, Instant now) {
    Date expires = claims.getExpirationTime();
    Date notBefore = claims.getNotBeforeTime();
    Date issued = claims.getIssueTime();
    Instant soon = now.plus(PersonToken.SKEW);
    return expires != null && expires.toInstant().isAfter(now.minus(PersonToken.SKEW))
        && !expires.toInstant().isAfter(soon.plus(PersonToken.LONGEST_LIFE))
        && (notBefore == null || !notBefore.toInstant().isAfter(soon))
        && issued != null && !issued.toInstant().isAfter(soon);
  }
}
