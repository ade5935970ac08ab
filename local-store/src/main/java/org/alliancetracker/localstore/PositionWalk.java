package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** All documents of a collection in the order of their insertion; what is inserted after the beginning is left out. */
final class PositionWalk implements Walk {

  private final Whole whole;
  private final MVMap<Long, byte[]> documents;
  private final Long end;
  private final boolean backwards;
  private Long last;

  PositionWalk(Whole whole, MVMap<Long, byte[]> documents, boolean backwards) {
    this.whole = whole;
    this.documents = documents;
    this.backwards = backwards;
    this.end = whole.read(() -> backwards ? documents.firstKey() : documents.lastKey());
  }

  @Override
  public List<Document> more() {
    return whole.read(this::bytes).stream().map(BsonBytes::decode).toList();
  }

  private List<byte[]> bytes() {
    List<byte[]> few = new ArrayList<>(FEW);
    if (end == null || end.equals(last)) {
      return few;
    }
    Cursor<Long, byte[]> cursor = documents.cursor(last == null ? null : last + (backwards ? -1 : 1), end, backwards);
    while (few.size() < FEW && cursor.hasNext()) {
      last = cursor.next();
      few.add(cursor.getValue());
    }
    if (few.size() < FEW) {
      last = end;
    }
    return few;
  }
}
