package org.alliancetracker.localrun.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection in a map of the store's file. A document's position is a number that grows: new documents lie next to
 * each other, so that a commit of many writes few pages (ordered by _id it would write one page for each).
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {

  private final MVMap<Long, byte[]> documents;

  DurableCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Long, byte[]> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Long last = documents.lastKey();
    Long position = last == null ? 1 : last + 1;
    documents.put(position, BsonBytes.encode(document));
    return position;
  }

  @Override
  protected Document getDocument(Object position) {
    byte[] document = documents.get((Long) position);
    return document == null ? null : BsonBytes.decode(document);
  }

  @Override
  protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
    documents.put((Long) position, BsonBytes.encode(newDocument));
  }

  @Override
  protected void removeDocument(Object position) {
    if (documents.remove((Long) position) == null) {
      throw new NoSuchElementException("No document at " + position);
    }
  }

  @Override
  protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
      Document fields) {
    Stream<Document> all = isNaturalDescending(orderBy)
        ? documents.keySet().stream().sorted(Comparator.reverseOrder()).map(this::getDocument)
        : documents.values().stream().map(BsonBytes::decode);
    return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(e -> new DocumentWithPosition<>(BsonBytes.decode(e.getValue()), e.getKey()));
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /** Not tracked: a counter kept on disk would be one more page to write in every commit. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    // see tracksDataSize
  }

  @Override
  protected int getDataSize() {
    return (int) documents.values().stream().mapToLong(d -> d.length).sum();
  }
}
