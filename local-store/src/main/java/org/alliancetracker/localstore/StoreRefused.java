package org.alliancetracker.localstore;

/** The store cannot be opened; the message is one sentence that says what to do. */
public final class StoreRefused extends RuntimeException {

  StoreRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
