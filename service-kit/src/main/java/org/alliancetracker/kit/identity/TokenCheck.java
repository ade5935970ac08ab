package org.alliancetracker.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

  /** Of characters in tokens; each takes two bytes at most, and what a token says, read, about as much again. */
  private static final int MOST_REMEMBERED = 2 << 20;

  private final PublicKeyFile keyFile;

  /**
   * Signatures found good under one key: the gateway sends one token many times, and checking it is dear. What is not the
   * gateway's is not remembered.
   */
  private record FoundGood(ECPublicKey key, Cache<String, JWTClaimsSet> claims) {

    static FoundGood under(ECPublicKey key) {
      return new FoundGood(key, Caffeine.newBuilder().maximumWeight(MOST_REMEMBERED)
          .weigher((String token, JWTClaimsSet claims) -> token.length()).executor(Runnable::run).build());
    }
  }

  private volatile FoundGood remembered = FoundGood.under(null);

  TokenCheck(PublicKeyFile keyFile) {
    this.keyFile = keyFile;
  }

  /** The person the token speaks for at that moment, or empty when it is not a good token; never throws for input. */
  Optional<ActingPerson> person(String token, Instant now) {
    Optional<ECPublicKey> key = token.length() > LONGEST_TOKEN ? Optional.empty() : keyFile.key();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<JWTClaimsSet> claims = signedClaims(token, key.get());
      return claims.isPresent() ? person(claims.get(), now) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notAToken) {
      return Optional.empty();
    }
  }

  private Optional<JWTClaimsSet> signedClaims(String token, ECPublicKey key) throws ParseException, JOSEException {
    FoundGood good = remembered;
    if (good.key() != key) {
      good = FoundGood.under(key);
      remembered = good;
    }
    JWTClaimsSet known = good.claims().getIfPresent(token);
    if (known != null) {
      return Optional.of(known);
    }
    SignedJWT parsed = SignedJWT.parse(token);
    if (!isSigned(parsed, key)) {
      return Optional.empty();
    }
    good.claims().put(token, parsed.getJWTClaimsSet());
    return Optional.of(parsed.getJWTClaimsSet());
  }

  private static boolean isSigned(SignedJWT token, ECPublicKey key) throws JOSEException {
    return PersonToken.ALGORITHM.equals(token.getHeader().getAlgorithm())
        && PersonToken.TYPE.equals(token.getHeader().getType())
        && token.getHeader().getCriticalParams() == null
        && token.verify(new ECDSAVerifier(key));
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
