package org.alliancetracker.kit.decision;

import java.util.Locale;

/**
 * What a program may say no with. Each program lists its codes in one enum, and those of all programs are {@link SharedCode}:
 * a code outside the lists does not compile, and one code means one thing everywhere. {@code docs/refusals.md} is held to them.
 */
public interface RefusalCode {

  /** Name of the constant. */
  String name();

  /** HTTP status, 400 to 599. */
  int status();

  /** What is wrong, in words that are the same for each occurrence; in English, without a full stop. */
  String title();

  /** Stable kebab-case name for programs; pages choose their words by it. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
