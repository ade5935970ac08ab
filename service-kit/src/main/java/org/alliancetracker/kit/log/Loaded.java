package org.alliancetracker.kit.log;

/**
 * A stream's state and how long the stream is.
 *
 * @param version last version, and so the number of its events; 0 is a stream that does not exist
 * @param commits how many commands wrote them
 * @param bytes of all its events as they are kept and sent, in UTF-8
 */
public record Loaded<S>(S state, long version, long commits, long bytes) {

  public boolean exists() {
    return version > 0;
  }
}
