package org.alliancetracker.partnership.alliance;

import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.log.StreamModel;

/** What the log must know of alliances: the stream is the alliance. */
public final class AllianceModel implements StreamModel<Alliance, AllianceEvent> {

  /**
   * 1: rows know all that is due and the furthest stage, and what came back is not among former names and dates; 2: rows keep
   * each name to look in, stand in the order of a dictionary, and leave out whose role ended with a partner; 3: state and row know
   * the latest day on which anything happened; 4: rows know who holds which role.
   */
  private static final int FORM = 4;

  private final EventCodec<AllianceEvent> codec = AllianceEvents.codec();

  @Override
  public String name() {
    return "alliance";
  }

  @Override
  public String source() {
    return "/partnership-service";
  }

  @Override
  public String topic() {
    return AllianceEvents.TOPIC;
  }

  @Override
  public EventCodec<AllianceEvent> codec() {
    return codec;
  }

  @Override
  public Class<Alliance> stateType() {
    return Alliance.class;
  }

  @Override
  public Alliance initial() {
    return Alliance.NONE;
  }

  @Override
  public Alliance evolve(Alliance state, Recorded<AllianceEvent> event) {
    return Evolve.evolve(state, event);
  }

  @Override
  public String allianceId(String stream, Alliance state) {
    return stream;
  }

  @Override
  public Map<String, Object> row(Alliance state) {
    return AllianceRow.of(state);
  }

  @Override
  public int form() {
    return FORM;
  }
}
