package org.alliancetracker.localstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The server's side of one SCRAM-SHA-256 talk (RFC 5802, RFC 7677), without channel binding. Empty answers are refusals. */
final class ScramTalk {

  private static final int NONCE_BYTES = 24;
  private static final String USER = "n=";
  private static final String NONCE = "r=";
  private static final String PROOF = ",p=";

  private final ScramKeys keys;
  private final String ownNonce;
  private String header;
  private String clientFirst;
  private String serverFirst;
  private String nonce;

  ScramTalk(ScramKeys keys) {
    this(keys, random());
  }

  ScramTalk(ScramKeys keys, String ownNonce) {
    this.keys = keys;
    this.ownNonce = ownNonce;
  }

  private static String random() {
    byte[] bytes = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** To {@code n,,n=user,r=nonce}. A user that is not known gets an answer too, and is refused at the end. */
  Optional<String> first(String message) {
    if (!message.startsWith("n,,") && !message.startsWith("y,,")) {
      return Optional.empty();
    }
    header = message.substring(0, 3);
    clientFirst = message.substring(3);
    String[] parts = clientFirst.split(",");
    if (parts.length < 2 || !parts[0].startsWith(USER) || !parts[1].startsWith(NONCE)
        || parts[1].length() == NONCE.length()) {
      return Optional.empty();
    }
    nonce = parts[1].substring(NONCE.length()) + ownNonce;
    serverFirst = NONCE + nonce + ",s=" + Base64.getEncoder().encodeToString(keys.salt()) + ",i=" + keys.iterations();
    return Optional.of(serverFirst);
  }

  /** To {@code c=biws,r=nonce,p=proof}: an answer shows that this side knows the password as well. */
  Optional<String> last(String message) {
    int proofAt = message.lastIndexOf(PROOF);
    if (serverFirst == null || proofAt < 0) {
      return Optional.empty();
    }
    String withoutProof = message.substring(0, proofAt);
    String binding = "c=" + Base64.getEncoder().encodeToString(header.getBytes(StandardCharsets.US_ASCII));
    if (!withoutProof.equals(binding + "," + NONCE + nonce)) {
      return Optional.empty();
    }
    String whole = clientFirst + "," + serverFirst + "," + withoutProof;
    return shows(message.substring(proofAt + PROOF.length()), whole) && clientFirst.startsWith(USER + keys.user() + ",")
        ? Optional.of("v=" + Base64.getEncoder().encodeToString(ScramKeys.hmac(keys.serverKey(), whole)))
        : Optional.empty();
  }

  private boolean shows(String proof, String whole) {
    byte[] clientKey;
    try {
      clientKey = Base64.getDecoder().decode(proof);
    } catch (IllegalArgumentException e) {
      return false;
    }
    byte[] signature = ScramKeys.hmac(keys.storedKey(), whole);
    if (clientKey.length != signature.length) {
      return false;
    }
    for (int i = 0; i < clientKey.length; i++) {
      clientKey[i] ^= signature[i];
    }
    return MessageDigest.isEqual(ScramKeys.sha256(clientKey), keys.storedKey());
  }
}
