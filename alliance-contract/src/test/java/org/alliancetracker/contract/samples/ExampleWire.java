package org.alliancetracker.contract.samples;

import java.time.Instant;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.contract.people.PersonRecord;

/** What would go to the topics for an example of a type. */
final class ExampleWire {

  private static final Instant RECORDED = Instant.parse("2026-11-22T09:30:00Z");

  private ExampleWire() {}

  static byte[] event(WireType<?> type, Object event) {
    String stream = type.isOfEvaluations() ? "evaluation-1" : "alliance-1";
    long version = type.name().matches("alliance\\.(designed|evaluation\\.opened)\\..*") ? 1 : 7;
    boolean followsAnEvaluation = type.name().equals("alliance.evaluation.recorded.v1");
    return EnvelopeCodec.write(new Envelope(
        Envelope.idOf(stream, version), type.isOfEvaluations() ? "/evaluation-service" : "/partnership-service", type.name(),
        stream, version, "alliance-1", PartialDate.parse("2026-11-20"), RECORDED,
        followsAnEvaluation ? "system:partnership" : "person-1", followsAnEvaluation ? "evaluation-1:5" : null, false,
        type.encoded(event)));
  }

  static byte[] person() {
    return PeopleTopic.write(new PersonRecord("person-1", 3, "Camille Exemple", ExampleWords.text("email"),
        ExampleWords.text("language"), ExampleWords.text("zone"), false));
  }

  static byte[] disabledPerson() {
    return PeopleTopic.write(new PersonRecord("person-3", 2, "Alix Exemple", ExampleWords.text("email"),
        ExampleWords.text("language"), ExampleWords.text("zone"), false, false));
  }

  static byte[] erasedPerson() {
    return PeopleTopic.write(new PersonRecord("person-2", 4, null, null, "en", "Europe/Paris", true));
  }
}
