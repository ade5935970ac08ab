package org.alliancetracker.notification.change;

/** Events of one stream that belong to one digest: versions {@code after + 1} to {@code upTo}. */
public record StreamRange(String stream, long after, long upTo) {

  public boolean isEmpty() {
    return upTo <= after;
  }
}
