package org.alliancetracker.gateway.kept;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that only who knows the form's address can read: the key is made from the id in the address, of which the store has the
 * digest alone. A form that is sent again is sealed again by the same id, each time with an initial vector of its own.
 */
final class SealedText {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int VECTOR_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedText() {}

  static byte[] seal(String id, byte[] open) {
    byte[] vector = new byte[VECTOR_BYTES];
    RANDOM.nextBytes(vector);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, id, vector).doFinal(open);
      byte[] all = Arrays.copyOf(vector, VECTOR_BYTES + closed.length);
      System.arraycopy(closed, 0, all, VECTOR_BYTES, closed.length);
      return all;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + CIPHER, impossible);
    }
  }

  /** Empty for what was not sealed by that id. */
  static Optional<byte[]> open(String id, byte[] all) {
    try {
      byte[] vector = Arrays.copyOf(all, VECTOR_BYTES);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, id, vector).doFinal(all, VECTOR_BYTES, all.length - VECTOR_BYTES));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, String id, byte[] vector) throws GeneralSecurityException {
    byte[] key = MessageDigest.getInstance("SHA-256").digest(("kept form:" + id).getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, vector));
    return cipher;
  }
}
