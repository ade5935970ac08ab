package org.alliancetracker.kit.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an address and of a form, in UTF-8; those of the address come first. */
final class FormFields {

  /** Far more than a page of ours has. */
  static final int MOST = 1000;

  private final Map<String, String[]> values = new LinkedHashMap<>();
  private int count;

  private FormFields() {
  }

  /** Throws the problem {@code bad-parameter} (400) for what is not encoded properly, or is too much. */
  static Map<String, String[]> of(String query, byte[] form) {
    FormFields fields = new FormFields();
    fields.add(query == null ? new byte[0] : query.getBytes(StandardCharsets.ISO_8859_1));
    fields.add(form);
    return Collections.unmodifiableMap(fields.values);
  }

  private void add(byte[] encoded) {
    for (int from = 0; from < encoded.length; ) {
      int end = indexOf('&', encoded, from, encoded.length);
      if (end > from) {
        pair(encoded, from, end);
      }
      from = end + 1;
    }
  }

  private void pair(byte[] encoded, int from, int end) {
    if (++count > MOST) {
      throw refused("Send at most " + MOST + " fields.");
    }
    int equals = indexOf('=', encoded, from, end);
    String value = equals < end ? decoded(encoded, equals + 1, end) : "";
    values.merge(decoded(encoded, from, equals), new String[] {value}, FormFields::joined);
  }

  private static String[] joined(String[] before, String[] more) {
    String[] both = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, both, before.length, more.length);
    return both;
  }

  private static int indexOf(char sought, byte[] in, int from, int end) {
    int at = from;
    while (at < end && in[at] != sought) {
      at++;
    }
    return at;
  }

  private static String decoded(byte[] encoded, int from, int end) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
    for (int at = from; at < end; at++) {
      if (encoded[at] == '%') {
        bytes.write(digit(encoded, at + 1, end) * 16 + digit(encoded, at + 2, end));
        at += 2;
      } else {
        bytes.write(encoded[at] == '+' ? ' ' : encoded[at]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException notUtf8) {
      throw refused("Encode fields in UTF-8.");
    }
  }

  private static int digit(byte[] encoded, int at, int end) {
    int digit = at < end ? Character.digit(encoded[at], 16) : -1;
    if (digit < 0) {
      throw refused("Write a character that needs it as % and two hexadecimal digits.");
    }
    return digit;
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(InputProblems.badParameter(null, detail));
  }
}
