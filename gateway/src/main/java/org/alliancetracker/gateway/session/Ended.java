package org.alliancetracker.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;

/**
 * Deletes what has ended. Neither a range nor an index that forgets by itself: the embedded store has no index for the first and
 * does not act on the second, so all are read in small replies, by id and end alone, which is fine for a few thousand once an hour.
 */
public final class Ended {

  static final int BATCH = 500;

  /** More are left for the next call. */
  static final int MOST_AT_ONCE = 5_000;

  private Ended() {
  }

  /** All of them, some at a time. */
  public static void removeAll(MongoCollection<Document> documents, Instant now) {
    while (removeFrom(documents, now) == MOST_AT_ONCE) {
      // until none is left
    }
  }

  /** @return how many were deleted; if {@link #MOST_AT_ONCE}, there may be more */
  static int removeFrom(MongoCollection<Document> documents, Instant now) {
    List<Object> ended = new ArrayList<>();
    try (var all = documents.find().projection(Projections.include("expiresAt")).batchSize(BATCH).iterator()) {
      while (all.hasNext() && ended.size() < MOST_AT_ONCE) {
        Document document = all.next();
        if (!document.getDate("expiresAt").toInstant().isAfter(now)) {
          ended.add(document.get("_id"));
        }
      }
    }
    for (int from = 0; from < ended.size(); from += BATCH) {
      documents.deleteMany(Keys.anyId(ended.subList(from, Math.min(from + BATCH, ended.size()))));
    }
    return ended.size();
  }
}
