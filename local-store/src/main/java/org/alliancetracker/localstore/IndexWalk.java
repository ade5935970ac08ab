package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Documents in the order of an index, from a place in it on. */
final class IndexWalk implements Walk {

  private static final int NOT_SUPPORTED = 238;

  private final Whole whole;
  private final IndexUse use;
  private final MVMap<Long, byte[]> documents;
  private KeyValue last;
  private boolean ended;

  IndexWalk(Whole whole, IndexUse use, MVMap<Long, byte[]> documents) {
    this.whole = whole;
    this.use = use;
    this.documents = documents;
  }

  private record Entry(KeyValue key, byte[] document) {
  }

  @Override
  public List<Document> more() {
    while (!ended) {
      List<Document> few = new ArrayList<>();
      for (Entry entry : whole.read(this::entries)) {
        Document document = BsonBytes.decode(entry.document());
        if (isFirst(entry.key(), document)) {
          few.add(document);
        }
      }
      if (!few.isEmpty()) {
        return few;
      }
    }
    return List.of();
  }

  private List<Entry> entries() {
    List<Entry> few = new ArrayList<>(FEW);
    Cursor<KeyValue, Long> cursor = use.index().positions().cursor(last == null ? use.begin() : last);
    while (few.size() < FEW && cursor.hasNext()) {
      KeyValue key = cursor.next();
      if (key.equals(last)) {
        continue;
      }
      if (!belongs(key)) {
        break;
      }
      last = key;
      few.add(new Entry(key, documents.get(cursor.getValue())));
    }
    ended = few.size() < FEW;
    return few;
  }

  private boolean belongs(KeyValue key) {
    int equal = use.equal().size();
    if (!IntStream.range(0, equal).allMatch(i -> use.equal().get(i).equals(key.get(i)))) {
      return false;
    }
    if (use.from() == null) {
      return true;
    }
    if (!(key.get(equal) instanceof String)) {
      return false;
    }
    if (!key.stream().allMatch(String.class::isInstance)) {
      // this file orders texts as a sort does, but not numbers: better no answer than another order
      throw new MongoServerError(NOT_SUPPORTED, "NotImplemented", "The embedded store sorts by an index of texts only");
    }
    return true;
  }

  /** A list in a document has an entry in the index for each element; the document is told of once. */
  private boolean isFirst(KeyValue key, Document document) {
    return use.index().getKeyValues(document).stream()
        .filter(other -> other.equals(key) || use.begins(other) && KeyType.ORDER.compare(other, key) < 0)
        .allMatch(key::equals);
  }
}
