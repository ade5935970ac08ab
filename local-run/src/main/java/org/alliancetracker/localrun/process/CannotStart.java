package org.alliancetracker.localrun.process;

/** The system cannot start; the message is one sentence that says what to do. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
