package org.alliancetracker.kit.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.decision.Recorded;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** From documents to states: reads envelopes, folds them, reads and writes entries. Pure but for the document type. */
final class Fold<S, E> {

  // A snapshot of an older form of the state is not guessed at: it fails to read, and the stream is replayed. So every
  // property is written, also those of records that leave out nulls on the wire.
  private static final JsonMapper SNAPSHOTS =
      JsonMapper.builder()
          .annotationIntrospector(new EveryProperty())
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final class EveryProperty extends JacksonAnnotationIntrospector {
    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
      return JsonInclude.Value.empty();
    }
  }

  /** A document has 16 MiB at most, and the list row needs some of it. A larger state is folded anew for each reader. */
  static final int MOST_SNAPSHOT_BYTES = 13 << 20;

  private static final String LEFT_OUT = "";

  private final StreamModel<S, E> model;

  Fold(StreamModel<S, E> model) {
    this.model = model;
  }

  Entry<S> start(String stream) {
    return new Entry<>(stream, 0, 0, 0, 0, model.initial());
  }

  Entry<S> apply(Entry<S> entry, CommitDocument commit) {
    return apply(entry, commit, recorded(commit));
  }

  /** {@code events} are those of the commit, where the caller has read them already. */
  Entry<S> apply(Entry<S> entry, CommitDocument commit, List<Recorded<E>> events) {
    S state = entry.state();
    for (Recorded<E> event : events) {
      state = model.evolve(state, event);
    }
    return new Entry<>(
        entry.stream(), commit.lastVersion(), commit.n(), entry.sent(), entry.bytes() + commit.bytes(), state);
  }

  List<Recorded<E>> recorded(CommitDocument commit) {
    JsonNode sealed = commit.sealed() == null ? null : SNAPSHOTS.readTree(commit.sealed());
    List<Recorded<E>> events = new ArrayList<>();
    for (Envelope envelope : commit.envelopes()) {
      events.add(recorded(envelope, sealed));
    }
    return events;
  }

  private Recorded<E> recorded(Envelope envelope, JsonNode sealed) {
    if (!(model.codec().decode(envelope.type(), envelope.data()) instanceof Decoded.Known<E>(E event))) {
      throw new IllegalStateException(
          "the log of " + model.name() + " holds " + envelope.type() + " in " + envelope.id()
              + ", which this version of the service cannot read");
    }
    return new Recorded<>(
        event,
        envelope.stream(),
        envelope.streamVersion(),
        envelope.happenedOn(),
        envelope.recordedAt(),
        envelope.actor(),
        envelope.imported(),
        sealed);
  }

  Document toDocument(Entry<S> entry) {
    String state = SNAPSHOTS.writeValueAsString(entry.state());
    return new Document("_id", entry.stream())
        .append(Entry.VERSION, entry.version())
        .append(Entry.COMMIT, entry.commit())
        .append(Entry.SENT, entry.sent())
        .append(Entry.BYTES, entry.bytes())
        .append(Entry.STATE, Utf8.length(state) > MOST_SNAPSHOT_BYTES ? LEFT_OUT : state)
        .append(Entry.ROW, new Document(model.row(entry.state())))
        .append(Entry.FORM, model.form());
  }

  /** The entry as it was saved, or an empty one. */
  Entry<S> entry(String stream, Optional<Document> saved) {
    return saved.map(this::fromDocument).orElseGet(() -> start(stream));
  }

  /**
   * The entry, or an empty one where its snapshot was left out or has another form; {@code sent} is kept either way.
   */
  Entry<S> fromDocument(Document document) {
    long sent = document.getLong(Entry.SENT);
    if (!isCurrent(document)) {
      return start(document.getString("_id")).withSent(sent);
    }
    try {
      return new Entry<>(
          document.getString("_id"),
          document.getLong(Entry.VERSION),
          document.getLong(Entry.COMMIT),
          sent,
          document.getLong(Entry.BYTES),
          SNAPSHOTS.readValue(document.getString(Entry.STATE), model.stateType()));
    } catch (JacksonException olderForm) {
      return start(document.getString("_id")).withSent(sent);
    }
  }

  /**
   * Whether state and row are such as this program makes them, with how many bytes the events have. The first form was not
   * written down.
   */
  boolean isCurrent(Document document) {
    return document.containsKey(Entry.BYTES) && document.getInteger(Entry.FORM, 0) == model.form();
  }

  static String write(Object sealed) {
    return sealed == null ? null : SNAPSHOTS.writeValueAsString(sealed);
  }
}
