package org.alliancetracker.notification.alliance;

import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.CorrectionMade;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import tools.jackson.databind.JsonNode;

/** Reads events of alliances. */
public final class AllianceReader {

  private static final EventCodec<AllianceEvent> CODEC = AllianceEvents.codec();

  private AllianceReader() {}

  public static Decoded<AllianceEvent> decode(String type, JsonNode data) {
    return CODEC.decode(type, data);
  }

  /** The corrected event as it should have read, empty where it cannot be read or is itself a correction. */
  public static Optional<AllianceEvent> replacement(CorrectionMade correction) {
    if (correction.replacement() == null || correction.correctedType() == null) {
      return Optional.empty();
    }
    Decoded<AllianceEvent> decoded = decode(correction.correctedType(), correction.replacement());
    return decoded instanceof Decoded.Known<AllianceEvent> known && !(known.event() instanceof CorrectionMade)
        ? Optional.of(known.event())
        : Optional.empty();
  }
}
