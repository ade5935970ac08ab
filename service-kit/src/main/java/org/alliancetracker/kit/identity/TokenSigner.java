package org.alliancetracker.kit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs who acts, with a key pair that outlives restarts: a new key at each start would void every token. Safe for threads. */
public final class TokenSigner {

  private final JWSSigner signer;

  private TokenSigner(ECPrivateKey key) throws JOSEException {
    this.signer = new ECDSASigner(key);
  }

  /**
   * Opens the key pair, or makes one. The private file (both PEM blocks, mode 0600) is the original; the public file is
   * written anew from it whenever it differs.
   *
   * @throws IllegalStateException when the files can be neither read nor made; the message says which
   */
  public static TokenSigner open(Path privateKeyFile, Path publicKeyFile) {
    try {
      if (!Files.exists(privateKeyFile)) {
        KeyPair pair = newPair();
        KeyFiles.write(privateKeyFile,
            KeyFiles.pem((ECPrivateKey) pair.getPrivate()) + KeyFiles.pem((ECPublicKey) pair.getPublic()), true);
      }
      String pair = Files.readString(privateKeyFile, StandardCharsets.US_ASCII);
      ECPrivateKey privateKey = KeyFiles.privateKey(pair);
      String publicKey = KeyFiles.pem(KeyFiles.publicKey(pair));
      if (!Files.exists(publicKeyFile) || !publicKey.equals(Files.readString(publicKeyFile, StandardCharsets.US_ASCII))) {
        KeyFiles.write(publicKeyFile, publicKey, false);
      }
      return new TokenSigner(privateKey);
    } catch (IOException | GeneralSecurityException | JOSEException unusable) {
      throw new IllegalStateException("The token key %s (public: %s) cannot be used; remove a damaged file to have a new key made: %s"
          .formatted(privateKeyFile, publicKeyFile, unusable.getMessage()), unusable);
    }
  }

  /** A token for the person, valid from now for the given time (services refuse more than 10 minutes). */
  public String sign(ActingPerson person, Instant now, Duration life) {
    return signed(PersonToken.TYPE, claims(PersonToken.AUDIENCE, person.personId(), now, life)
        .claim(PersonToken.ROLES, List.copyOf(person.roles())).claim(PersonToken.LANGUAGE, person.language()).build());
  }

  /** A token by which the gateway speaks for itself and for nobody else: it opens what services do for each other, and only that. */
  public String signForGateway(Instant now, Duration life) {
    return signed(PersonToken.GATEWAY_TYPE, claims(PersonToken.GATEWAY_AUDIENCE, PersonToken.ISSUER, now, life).build());
  }

  private static JWTClaimsSet.Builder claims(String audience, String subject, Instant now, Duration life) {
    return new JWTClaimsSet.Builder().issuer(PersonToken.ISSUER).audience(audience).subject(subject)
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(life)));
  }

  private String signed(JOSEObjectType type, JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(PersonToken.ALGORITHM).type(type).build(), claims);
    try {
      token.sign(signer);
    } catch (JOSEException fault) {
      throw new IllegalStateException("a P-256 key signs ES256", fault);
    }
    return token.serialize();
  }

  private static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
