package org.alliancetracker.evaluation.program;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.testing.topic.BrokerTopics;

/** Tells the topic of alliances what happens there, as the service that owns them would. */
public final class Lifecycle {

  private static final EventCodec<AllianceEvent> CODEC = AllianceEvents.codec();

  private final BrokerTopics topics;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  Lifecycle(BrokerTopics topics) {
    this.topics = topics;
  }

  /** Designs an alliance; answers what a request may carry as {@code Alliance-Version}. */
  public String designed(String allianceId) {
    return tell(allianceId, new AllianceDesigned(
        new Description("Alliance " + allianceId, null, null, null, null, null, null, null), Stage.STEERING, null));
  }

  public String appointed(String allianceId, String personId, MemberRole role, String until) {
    return tell(allianceId, new MemberAppointed("m-" + personId, personId, role, null, null,
        until == null ? null : PartialDate.parse(until)));
  }

  /** Sends the next event of the alliance; answers {@code <stream>:<version>}. */
  public String tell(String allianceId, AllianceEvent event) {
    long version = versions.merge(allianceId, 1L, Long::sum);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Envelope envelope = new Envelope(Envelope.idOf(allianceId, version), "/partnership-service", CODEC.typeOf(event),
        allianceId, version, allianceId, PartialDate.parse("2026-11-22"), now, "root", null, false, CODEC.encode(event));
    send(allianceId, EnvelopeCodec.write(envelope));
    return allianceId + ":" + version;
  }

  /** Sends bytes as they are. */
  public void send(String key, byte[] value) {
    topics.send(AllianceEvents.TOPIC, key, value);
  }
}
