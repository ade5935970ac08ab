package org.alliancetracker.partnership.rules;

import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/** Breaks every rule, so that each guard is seen to fire. */
final class Offender {

  private Offender() {}

  static Document offend() {
    return new Document("at", Instant.now()).append("id", UUID.randomUUID());
  }
}
