package org.alliancetracker.benchmarks.system;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;

/**
 * What the store was asked since its start, by its {@code serverStatus}.
 *
 * @param finds commands that read
 * @param inserts documents inserted
 * @param updates documents replaced or updated by statements of their own, each of a bulk counted
 * @param writes commands that write, a bulk counted once: each waits for the disk
 */
public record StoreCounts(long finds, long inserts, long updates, long writes) {

  static StoreCounts of(MongoClient client) {
    Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
    return new StoreCounts(command(status, "find") + command(status, "getmore"), number(status, "opcounters", "insert"),
        number(status, "opcounters", "update"),
        command(status, "insert") + command(status, "update") + command(status, "delete"));
  }

  private static long command(Document status, String name) {
    return number(status, "metrics", "commands", name, "total");
  }

  private static long number(Document status, String... path) {
    Number found = status.getEmbedded(List.of(path), Number.class);
    return found == null ? 0 : found.longValue();
  }

  StoreCounts since(StoreCounts earlier) {
    return new StoreCounts(finds - earlier.finds, inserts - earlier.inserts, updates - earlier.updates,
        writes - earlier.writes);
  }
}
