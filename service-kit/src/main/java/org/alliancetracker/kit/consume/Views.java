package org.alliancetracker.kit.consume;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The documents of one {@link StreamView}: {@code {_id: stream, version, form?, state, parkedSince?, parkedFor?}}. */
final class Views<V> {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String STATE = "state";
  private static final String FORM = "form";
  private static final String PARKED_SINCE = "parkedSince";
  private static final String PARKED_FOR = "parkedFor";
  private static final String PARKED_BY = "parkedBy";

  /** Was not written down. */
  private static final int FIRST_FORM = 0;

  private final StreamView<V, ?> view;
  private final MongoCollection<Document> documents;
  private final ParkedStreams parkedStreams = new ParkedStreams();

  /** Of one stream, as a conditional write. */
  record Move<V>(Seen<V> from, Seen<V> to) {}

  Views(MongoDatabase database, StreamView<V, ?> view) {
    this.view = view;
    this.documents = database.getCollection("view_" + view.topic().replace('.', '_'));
  }

  void createIndexes() {
    // Redundant on a real server; the embedded store needs it to find {_id, version} without a scan.
    documents.createIndex(new Document(ID, 1).append(VERSION, 1), new IndexOptions().unique(true));
    // For a real server; the embedded one ignores it.
    documents.createIndex(new Document(PARKED_SINCE, 1), new IndexOptions().sparse(true));
  }

  ParkedStreams parkedStreams() {
    return parkedStreams;
  }

  void lookForParked() {
    Set<String> found = new HashSet<>();
    onlyParked().projection(new Document(ID, 1)).forEach(document -> found.add(document.getString(ID)));
    parkedStreams.found(found);
  }

  Optional<Seen<V>> find(String stream) {
    return Optional.ofNullable(documents.find(Keys.id(stream)).first()).map(this::seen);
  }

  void forEach(Consumer<Seen<V>> each) {
    documents.find().batchSize(Stores.BATCH).forEach(document -> each.accept(seen(document)));
  }

  List<Seen<V>> parked() {
    return onlyParked().map(this::seen).into(new ArrayList<>());
  }

  /** The streams whose views another version of the program made. A full scan. */
  List<String> inAnotherForm() {
    List<String> streams = new ArrayList<>();
    documents.find().batchSize(Stores.BATCH).projection(new Document(ID, 1).append(FORM, 1)).forEach(document -> {
      if (document.getInteger(FORM, FIRST_FORM) != view.form()) {
        streams.add(document.getString(ID));
      }
    });
    return streams;
  }

  private FindIterable<Document> onlyParked() {
    return documents.find(new Document(PARKED_SINCE, new Document("$exists", true)));
  }

  /** Moves one stream from {@code from} to {@code to}; false when somebody else moved it meanwhile. */
  boolean move(Seen<V> from, Seen<V> to) {
    boolean moved = write(from, to);
    if (moved && from.parked() != to.parked()) {
      parkedStreams.parked(to.stream(), to.parked());
    }
    return moved;
  }

  /**
   * Moves many streams that are not parked, each under the same condition, in one write. False when not all of them were
   * moved; which, the store has to be asked.
   */
  boolean moveAll(Collection<Move<V>> moves) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Move<V> move : moves) {
      Document document = document(move.to());
      writes.add(move.from().version() == 0 ? new InsertOneModel<>(document)
          : new ReplaceOneModel<>(Keys.of(ID, move.to().stream(), VERSION, move.from().version()), document));
    }
    try {
      BulkWriteResult result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return result.getInsertedCount() + result.getMatchedCount() == moves.size();
    } catch (MongoBulkWriteException refused) {
      if (Stores.areDuplicateKeys(refused)) {
        return false;
      }
      throw refused;
    }
  }

  private boolean write(Seen<V> from, Seen<V> to) {
    Document document = document(to);
    if (from.version() == 0) {
      // Version 0 may be there, as a stream parked before its first event.
      if (documents.replaceOne(Keys.of(ID, to.stream(), VERSION, 0L), document).getMatchedCount() == 1) {
        return true;
      }
      try {
        documents.insertOne(document);
        return true;
      } catch (MongoWriteException refused) {
        if (Stores.isDuplicateKey(refused)) {
          return false;
        }
        throw refused;
      }
    }
    return documents.replaceOne(Keys.of(ID, to.stream(), VERSION, from.version()), document).getMatchedCount() == 1;
  }

  private Document document(Seen<V> seen) {
    Document document =
        new Document(ID, seen.stream())
            .append(VERSION, seen.version())
            .append(FORM, seen.form())
            .append(STATE, JSON.writeValueAsString(seen.view()));
    seen.parking()
        .ifPresent(
            parking ->
                document
                    .append(PARKED_SINCE, Date.from(parking.since()))
                    .append(PARKED_FOR, parking.reason())
                    .append(PARKED_BY, parking.origin()));
    return document;
  }

  private Seen<V> seen(Document document) {
    Instant since = document.get(PARKED_SINCE) == null ? null : document.getDate(PARKED_SINCE).toInstant();
    return new Seen<>(
        document.getString(ID),
        JSON.readValue(document.getString(STATE), view.viewType()),
        document.getLong(VERSION),
        document.getInteger(FORM, FIRST_FORM),
        Optional.ofNullable(since)
            .map(at -> new Seen.Parking(at, document.getString(PARKED_FOR), document.getString(PARKED_BY))));
  }
}
