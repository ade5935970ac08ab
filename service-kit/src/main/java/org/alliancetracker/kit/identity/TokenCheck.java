package org.alliancetracker.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
  private record FoundGood(ECPublicKey key, Cache<String, Said> said) {

    static FoundGood under(ECPublicKey key) {
      return new FoundGood(key, Caffeine.newBuilder().maximumWeight(MOST_REMEMBERED)
          .weigher((String token, Said said) -> token.length()).executor(Runnable::run).build());
    }
  }

  /** What a signed token says, and of which type it is. */
  private record Said(JOSEObjectType type, JWTClaimsSet claims) {
  }

  private volatile FoundGood remembered = FoundGood.under(null);

  TokenCheck(PublicKeyFile keyFile) {
    this.keyFile = keyFile;
  }

  /** The person the token speaks for at that moment, or empty when it is not a good token; never throws for input. */
  Optional<ActingPerson> person(String token, Instant now) {
    return read(token, PersonToken.TYPE, claims -> person(claims, now));
  }

  /** Present where by this token the gateway speaks for itself at that moment; never throws for input. */
  Optional<SignerItself> gateway(String token, Instant now) {
    return read(token, PersonToken.GATEWAY_TYPE, claims -> isMeantFor(PersonToken.GATEWAY_AUDIENCE, claims, now)
        && PersonToken.ISSUER.equals(claims.getSubject()) ? Optional.of(SignerItself.INSTANCE) : Optional.empty());
  }

  private interface Reading<T> {
    Optional<T> of(JWTClaimsSet claims) throws ParseException;
  }

  private <T> Optional<T> read(String token, JOSEObjectType type, Reading<T> reading) {
    Optional<ECPublicKey> key = token.length() > LONGEST_TOKEN ? Optional.empty() : keyFile.key();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Said> said = signed(token, key.get()).filter(one -> one.type().equals(type));
      return said.isPresent() ? reading.of(said.get().claims()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notAToken) {
      return Optional.empty();
    }
  }

  private Optional<Said> signed(String token, ECPublicKey key) throws ParseException, JOSEException {
    FoundGood good = remembered;
    if (good.key() != key) {
      good = FoundGood.under(key);
      remembered = good;
    }
    Said known = good.said().getIfPresent(token);
    if (known != null) {
      return Optional.of(known);
    }
    SignedJWT parsed = SignedJWT.parse(token);
    if (!isSigned(parsed, key)) {
      return Optional.empty();
    }
    Said said = new Said(parsed.getHeader().getType(), parsed.getJWTClaimsSet());
    good.said().put(token, said);
    return Optional.of(said);
  }

  private static boolean isSigned(SignedJWT token, ECPublicKey key) throws JOSEException {
    return PersonToken.ALGORITHM.equals(token.getHeader().getAlgorithm())
        && token.getHeader().getType() != null
        && token.getHeader().getCriticalParams() == null
        && token.verify(new ECDSAVerifier(key));
  }

  private static Optional<ActingPerson> person(JWTClaimsSet claims, Instant now) throws ParseException {
    List<String> roles = claims.getStringListClaim(PersonToken.ROLES);
    if (!isMeantFor(PersonToken.AUDIENCE, claims, now) || roles == null || roles.contains(null)) {
      return Optional.empty();
    }
    return Optional.of(new ActingPerson(claims.getSubject(), new HashSet<>(roles), claims.getStringClaim(PersonToken.LANGUAGE)));
  }

  private static boolean isMeantFor(String audience, JWTClaimsSet claims, Instant now) {
    return PersonToken.ISSUER.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(audience)) && isAlive(claims, now);
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
