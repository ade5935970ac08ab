package org.alliancetracker.partnership.parameter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The last line a page showed: the next page begins after it, whatever was added or removed meanwhile. */
public record Cursor(String sortName, String id) {

  private static final char SEPARATOR = '\n';

  public String text() {
    byte[] bytes = (sortName + SEPARATOR + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty for anything that no page gave out. */
  public static Optional<Cursor> parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int at = plain.indexOf(SEPARATOR);
      return at < 0 ? Optional.empty() : Optional.of(new Cursor(plain.substring(0, at), plain.substring(at + 1)));
    } catch (IllegalArgumentException | CharacterCodingException none) {
      return Optional.empty();
    }
  }
}
