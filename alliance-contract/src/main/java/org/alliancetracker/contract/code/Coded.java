package org.alliancetracker.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A code of the domain: written in lower case on the wire, as {@code territorial_coconstruction}. */
public interface Coded {

  String name();

  @JsonValue
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
