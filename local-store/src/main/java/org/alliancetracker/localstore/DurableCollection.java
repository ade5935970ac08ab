package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection in a map of the store's file. A document's position is a number that grows: new documents lie next to
 * each other, so that a commit of many writes few pages (ordered by _id it would write one page for each).
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {

  private final MVMap<Long, byte[]> documents;
  private final Whole whole;
  private final OperationCounts counts;

  DurableCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Long, byte[]> documents,
      CursorRegistry cursors, OperationCounts counts) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.counts = counts;
    this.whole = new Whole(documents.getStore(), this);
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
    counts.examined(1);
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

  /** A find by an exact key is one step, as writes are; any other holds up writes for a few documents at a time. */
  @Override
  public QueryResult handleQuery(QueryParameters asked) {
    // how the engine hands on the parts of a find command
    if (!(asked.getQuerySelector().get("$query") instanceof Document query) || exactKey(query).isPresent()) {
      return super.handleQuery(asked);
    }
    Document orderBy = (Document) asked.getQuerySelector().get("$orderby");
    UnaryOperator<List<Document>> wanted = some -> wanted(some, query, asked.getProjection());
    Iterator<Document> found = indexUse(query, orderBy)
        .<Iterator<Document>>map(use ->
            new Found(examined(new IndexWalk(whole, use, documents)), wanted, asked.getNumberToSkip(), asked.getLimit()))
        .orElseGet(() -> scan(query, orderBy, asked.getNumberToSkip(), asked.getLimit(), asked.getProjection()));
    return reply(found, asked.getBatchSize());
  }

  private synchronized Optional<ExactKey> exactKey(Document query) {
    return getIndexes().stream().map(index -> ExactKey.of(index, query)).filter(ExactKey::isWhole).findFirst();
  }

  private QueryResult reply(Iterator<Document> found, int batchSize) {
    StoreCursor cursor = new StoreCursor(cursorRegistry.generateCursorId(), found);
    List<Document> first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(cursor);
    return new QueryResult(first, cursor);
  }

  /** For what counts, gathers or changes; never along an index, in which a change may move a document ahead. */
  @Override
  protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
      Document fields) {
    return exactKey(query)
        .map(key -> matchDocumentsFromStream(at(key), query, orderBy, skip, limit, batchSize, fields))
        .orElseGet(() -> new QueryResult(() -> scan(query, orderBy, skip, limit, fields)));
  }

  private synchronized Stream<Document> at(ExactKey key) {
    List<Document> few = new ArrayList<>();
    key.index().getPositions(key.values()).forEach(position -> few.add(getDocument(position)));
    return few.stream();
  }

  private Iterator<Document> scan(Document query, Document orderBy, int skip, int limit, Document fields) {
    Comparator<Document> order = deriveComparator(orderBy);
    Walk all = examined(new PositionWalk(whole, documents, isNaturalDescending(orderBy)));
    if (order == null) {
      return new Found(all, some -> wanted(some, query, fields), skip, limit);
    }
    List<Document> best = Best.of(new Found(all, some -> wanted(some, query, null), 0, 0), order,
        limit == 0 ? 0 : skip + limit);
    return wanted(best.subList(Math.min(skip, best.size()), best.size()), new Document(), fields).iterator();
  }

  private Walk examined(Walk walk) {
    return () -> {
      List<Document> few = walk.more();
      counts.examined(few.size());
      return few;
    };
  }

  /** The index that leaves out most. */
  private synchronized Optional<IndexUse> indexUse(Document query, Document orderBy) {
    return getIndexes().stream().filter(DurableIndex.class::isInstance)
        .flatMap(index -> IndexUse.of((DurableIndex) index, query, orderBy).stream())
        .max(Comparator.comparingInt(use -> use.equal().size()));
  }

  /** The engine's one matcher for a collection remembers what it saw last, and reads run beside writes here. */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }

  private List<Document> wanted(List<Document> some, Document query, Document fields) {
    return matchDocumentsFromStream(some.stream(), query, null, 0, 0, 0, fields).collectDocuments();
  }

  /**
   * No write falls between the documents put into a new index and those that follow. One that could not be filled is empty
   * again: half full, it would be taken for whole at the next try.
   */
  @Override
  public synchronized void addIndex(Index<Object> index) {
    try {
      super.addIndex(index);
    } catch (RuntimeException unfinished) {
      if (index instanceof DurableIndex durable) {
        durable.positions().clear();
      }
      throw unfinished;
    }
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
