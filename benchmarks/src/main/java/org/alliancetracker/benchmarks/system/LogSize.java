package org.alliancetracker.benchmarks.system;

import com.mongodb.client.MongoDatabase;
import org.alliancetracker.kit.store.Stores;
import org.bson.RawBsonDocument;

/**
 * What a log of alliances holds: shows whether two programs write documents of the same size.
 *
 * @param commits documents in the log
 * @param commitBytes mean size of one, as BSON
 * @param entries streams that have a snapshot
 * @param entryBytes mean size of one, as BSON
 * @param largestEntryBytes of the largest
 */
public record LogSize(long commits, double commitBytes, long entries, double entryBytes, long largestEntryBytes) {

  public static LogSize of(Running running) {
    MongoDatabase database = running.store().getDatabase(running.database());
    long[] commits = sizes(database, "alliance_commits");
    long[] entries = sizes(database, "alliance_entries");
    return new LogSize(commits[0], (double) commits[1] / Math.max(1, commits[0]), entries[0],
        (double) entries[1] / Math.max(1, entries[0]), entries[2]);
  }

  /** Number, bytes in all, bytes of the largest. */
  private static long[] sizes(MongoDatabase database, String collection) {
    long[] found = new long[3];
    database.getCollection(collection, RawBsonDocument.class).find().batchSize(Stores.BATCH).forEach(document -> {
      long bytes = document.getByteBuffer().remaining();
      found[0]++;
      found[1] += bytes;
      found[2] = Math.max(found[2], bytes);
    });
    return found;
  }
}
