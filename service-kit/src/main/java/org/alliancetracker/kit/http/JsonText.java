package org.alliancetracker.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a body must satisfy before a parser sees it: strict UTF-8, bounded nesting and exponents, no half characters.
 * A parser would accept these and the trouble would come later, in the store or in arithmetic.
 */
final class JsonText {

  static final int MAX_DEPTH = 32;
  private static final int MAX_EXPONENT = 200;

  private final byte[] body;
  private int at;
  private int depth;

  private JsonText(byte[] body) {
    this.body = body;
  }

  /** The first offence found, or empty when the text may be parsed. */
  static Optional<Problem> check(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException notUtf8) {
      return Optional.of(InputProblems.malformed("Send the body as UTF-8."));
    }
    return Optional.ofNullable(new JsonText(body).scan());
  }

  private Problem scan() {
    boolean blank = true;
    for (at = 0; at < body.length; at++) {
      blank &= body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t';
      Problem problem = switch (body[at]) {
        case 0 -> InputProblems.malformed("Send the body as UTF-8, without NUL characters.");
        case '"' -> string();
        case '{', '[' -> ++depth > MAX_DEPTH ? InputProblems.tooDeep(MAX_DEPTH) : null;
        case '}', ']' -> {
          depth--;
          yield null;
        }
        case 'e', 'E' -> exponent();
        default -> null;
      };
      if (problem != null) {
        return problem;
      }
    }
    return blank ? InputProblems.missingBody() : null;
  }

  private Problem string() {
    for (at++; at < body.length && body[at] != '"'; at++) {
      if (body[at] != '\\') {
        continue;
      }
      at++;
      if (at < body.length && body[at] == 'u' && !wholeCharacter()) {
        return InputProblems.malformed("A \\u escape stands for half a character or for NUL; send whole characters.");
      }
    }
    return null;
  }

  /** Leaves {@code at} on the last hexadecimal digit; a wrong escape is left to the parser. */
  private boolean wholeCharacter() {
    int first = hex(at + 1);
    at += first < 0 ? 0 : 4;
    if (first == 0 || first >= 0 && Character.isLowSurrogate((char) first)) {
      return false;
    }
    if (first < 0 || !Character.isHighSurrogate((char) first)) {
      return true;
    }
    boolean escapeFollows = at + 2 < body.length && body[at + 1] == '\\' && body[at + 2] == 'u';
    int second = escapeFollows ? hex(at + 3) : -1;
    at += second < 0 ? 0 : 6;
    return second >= 0 && Character.isLowSurrogate((char) second);
  }

  private int hex(int from) {
    if (from + 4 > body.length) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(body[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private Problem exponent() {
    boolean inNumber = at > 0 && (Character.isDigit(body[at - 1]) || body[at - 1] == '.');
    if (!inNumber) {
      return null;
    }
    int digit = at + 1;
    if (digit < body.length && (body[digit] == '+' || body[digit] == '-')) {
      digit++;
    }
    int exponent = 0;
    for (; digit < body.length && Character.isDigit(body[digit]); digit++) {
      exponent = Math.min(100_000, exponent * 10 + body[digit] - '0');
    }
    return exponent > MAX_EXPONENT ? InputProblems.tooLarge("A number has an exponent beyond " + MAX_EXPONENT + ".") : null;
  }
}
