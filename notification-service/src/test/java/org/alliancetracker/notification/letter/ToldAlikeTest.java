package org.alliancetracker.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.notification.alliance.AllianceFold;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.change.AllianceChange;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What mails say of the contract's sample of each event, kept in {@code src/test/resources/told}: the gateway's tests read it and hold
 * the pages to it. With {@code -Dsamples.write=true} it is written anew.
 */
class ToldAlikeTest {

  /** What the samples speak of, before they do. */
  private static final List<String> BEFORE = List.of("alliance.designed", "alliance.partner.joined", "alliance.agreement.signed",
      "alliance.milestone.planned");

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatMailsSayOfEachEventIsKeptForThePages(Language language) throws IOException {
    List<Change> changes = changes();
    ChangeWords words = new ChangeWords(Words.in(language));
    List<String> lines = changes.stream().map(change -> change.kind().event() + "\t" + words.line(change).text() + "\t"
        + words.sentence(change)).toList();
    Path file = Path.of("src/test/resources/told/" + language.name().toLowerCase(Locale.ROOT) + ".txt");
    if (Boolean.getBoolean("samples.write")) {
      Files.write(file, lines);
    }

    assertThat(changes).extracting(Change::kind).containsExactlyInAnyOrder(ChangeKind.values());
    assertThat(lines).isEqualTo(Files.readAllLines(file));
  }

  private static List<Change> changes() throws IOException {
    AllianceView begun = AllianceView.unknown();
    for (String type : BEFORE) {
      Envelope said = sample(type + ".v1");
      begun = AllianceFold.fold(begun, decoded(AllianceEvents.codec(), said), said);
    }
    List<Change> changes = new ArrayList<>();
    for (String type : AllianceEvents.codec().types().keySet().stream().sorted().toList()) {
      Envelope said = sample(type);
      AllianceEvent event = decoded(AllianceEvents.codec(), said);
      AllianceChange.of(AllianceFold.fold(begun, event, said), event, said).ifPresent(changes::add);
    }
    EvaluationView evaluation = EvaluationView.unknown();
    for (String type : List.of("alliance.evaluation.opened.v1", "alliance.evaluation.closed.v1", "alliance.scores.published.v1")) {
      Envelope said = sample(type);
      EvaluationEvent event = decoded(EvaluationEvents.codec(), said);
      evaluation = evaluation.fold(event, said);
      Optional<Change> change = EvaluationChange.of(evaluation, event, said);
      change.ifPresent(changes::add);
    }
    return changes;
  }

  private static <E> E decoded(EventCodec<E> codec, Envelope said) {
    if (codec.decode(said.type(), said.data()) instanceof Decoded.Known<E>(E event)) {
      return event;
    }
    throw new IllegalStateException("The sample of " + said.type() + " cannot be read");
  }

  private static Envelope sample(String type) throws IOException {
    try (InputStream file = ToldAlikeTest.class.getResourceAsStream("/samples/" + type + ".json")) {
      return EnvelopeCodec.read(file.readAllBytes());
    }
  }
}
