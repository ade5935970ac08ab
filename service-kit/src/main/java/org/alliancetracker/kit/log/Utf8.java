package org.alliancetracker.kit.log;

/** Lengths of texts as they are kept, without writing them. */
final class Utf8 {

  private Utf8() {}

  static long length(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        // each half of a pair is two of its four bytes
        bytes += Character.isSurrogate(c) ? 1 : 2;
      } else if (c >= 0x80) {
        bytes++;
      }
    }
    return bytes;
  }
}
