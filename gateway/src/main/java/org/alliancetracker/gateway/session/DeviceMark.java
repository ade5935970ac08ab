package org.alliancetracker.gateway.session;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser that signed in carries: 40 bytes, written as 54 characters.
 *
 * @param id      drawn anew for each sign-in, 12 bytes
 * @param expires whole minutes since 1970
 * @param stamp   of the account's password, 8 bytes: another password voids the mark
 * @param seal    over the account and all before, 16 bytes
 */
public record DeviceMark(byte[] id, int expires, byte[] stamp, byte[] seal) {

  static final int ID_BYTES = 12;
  static final int STAMP_BYTES = 8;
  static final int SEAL_BYTES = 16;
  static final int TEXT_LENGTH = 54;

  private static final int BYTES = ID_BYTES + Integer.BYTES + STAMP_BYTES + SEAL_BYTES;

  /** Empty when the text is no mark at all; whether it is ours the seal says. */
  static Optional<DeviceMark> read(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      int stampAt = ID_BYTES + Integer.BYTES;
      return bytes.length != BYTES ? Optional.empty() : Optional.of(new DeviceMark(Arrays.copyOf(bytes, ID_BYTES),
          ByteBuffer.wrap(bytes).getInt(ID_BYTES), Arrays.copyOfRange(bytes, stampAt, stampAt + STAMP_BYTES),
          Arrays.copyOfRange(bytes, stampAt + STAMP_BYTES, BYTES)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  String text() {
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(ByteBuffer.allocate(BYTES).put(sealed()).put(seal).array());
  }

  /** What the seal is over, but for the account. */
  byte[] sealed() {
    return ByteBuffer.allocate(BYTES - SEAL_BYTES).put(id).putInt(expires).put(stamp).array();
  }

  Instant expiresAt() {
    return Instant.ofEpochSecond(expires * 60L);
  }
}
