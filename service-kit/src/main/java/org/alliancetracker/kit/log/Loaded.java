package org.alliancetracker.kit.log;

/** A stream's state and its last version; version 0 is a stream that does not exist. */
public record Loaded<S>(S state, long version) {

  public boolean exists() {
    return version > 0;
  }
}
