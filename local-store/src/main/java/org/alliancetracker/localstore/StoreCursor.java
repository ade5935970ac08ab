package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Answers of a find, reply by reply; each is kept small, as MongoDB does, whatever was asked for. */
final class StoreCursor extends AbstractCursor {

  private static final int REPLY_BYTES = 1024 * 1024;
  private static final int VALUE_BYTES = 16;

  private final Iterator<Document> found;

  StoreCursor(long id, Iterator<Document> found) {
    super(id);
    this.found = found;
  }

  @Override
  public synchronized boolean isEmpty() {
    return !found.hasNext();
  }

  /** @param most 0 for as many as a reply takes */
  @Override
  public synchronized List<Document> takeDocuments(int most) {
    List<Document> taken = new ArrayList<>();
    long bytes = 0;
    while (bytes < REPLY_BYTES && (most == 0 || taken.size() < most) && found.hasNext()) {
      Document next = found.next();
      taken.add(next);
      bytes += bytes(next);
    }
    return taken;
  }

  /** About as many as it has in a reply, without writing it. */
  private static long bytes(Object value) {
    return VALUE_BYTES + switch (value) {
      case String text -> text.length();
      case Map<?, ?> document -> document.values().stream().mapToLong(StoreCursor::bytes).sum();
      case Collection<?> list -> list.stream().mapToLong(StoreCursor::bytes).sum();
      case null, default -> 0;
    };
  }
}
