package org.alliancetracker.notification.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.testing.topic.BrokerTopics;

/** Tells the topics what happens, as the services that own them would. */
public final class OwnedTopics implements AutoCloseable {

  private final BrokerTopics topics;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  public OwnedTopics(String bootstrap) {
    topics = new BrokerTopics(bootstrap);
  }

  /** The next event of an alliance, happening and recorded now; answers the envelope sent. */
  public Envelope tell(String alliance, String actor, AllianceEvent event) {
    return tell(alliance, actor, event, PartialDate.of(LocalDate.now(ZoneOffset.UTC)), false);
  }

  public Envelope imported(String alliance, String actor, AllianceEvent event, String happenedOn) {
    return tell(alliance, actor, event, PartialDate.parse(happenedOn), true);
  }

  private Envelope tell(String alliance, String actor, AllianceEvent event, PartialDate on, boolean imported) {
    var codec = AllianceEvents.codec();
    long version = versions.merge(alliance, 1L, Long::sum);
    return send(AllianceEvents.TOPIC, new Envelope(Envelope.idOf(alliance, version), "/partnership-service",
        codec.typeOf(event), alliance, version, alliance, on, now(), actor, null, imported, codec.encode(event)));
  }

  public Envelope tell(String evaluation, String alliance, String actor, EvaluationEvent event) {
    var codec = EvaluationEvents.codec();
    long version = versions.merge(evaluation, 1L, Long::sum);
    return send(EvaluationEvents.TOPIC, new Envelope(Envelope.idOf(evaluation, version), "/evaluation-service",
        codec.typeOf(event), evaluation, version, alliance, PartialDate.of(LocalDate.now(ZoneOffset.UTC)), now(), actor,
        null, false, codec.encode(event)));
  }

  public Envelope send(String topic, Envelope envelope) {
    send(topic, envelope.allianceId(), EnvelopeCodec.write(envelope));
    return envelope;
  }

  public void person(String id, long revision, String name, String email, String language) {
    person(new PersonRecord(id, revision, name, email, language, "Europe/Paris", false));
  }

  public void person(PersonRecord person) {
    send(PeopleTopic.TOPIC, person.personId(), PeopleTopic.write(person));
  }

  public void send(String topic, String key, byte[] value) {
    topics.send(topic, key, value);
  }

  /** {@code <stream>:<version>} last told. */
  public String version(String stream) {
    return stream + ":" + versions.get(stream);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    topics.close();
  }
}
