package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What was asked of the store since its start, told as MongoDB tells it in {@code serverStatus}: commands under
 * {@code metrics.commands.<name>.total}, and under {@code opcounters} each document of an insert and each statement of an
 * update or delete, and how many stored documents were looked at under {@code metrics.queryExecutor.scannedObjects}.
 */
final class OperationCounts {

  private static final Map<String, String> STATEMENTS =
      Map.of("insert", "documents", "update", "updates", "delete", "deletes");

  private final Map<String, LongAdder> commands = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> statements = new ConcurrentHashMap<>();
  private final LongAdder examined = new LongAdder();

  void count(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    add(commands, name, 1);
    String field = STATEMENTS.get(name);
    if (field != null) {
      add(statements, name, query.get(field) instanceof Collection<?> all ? all.size() : 1);
    } else if (name.equals("find")) {
      add(statements, "query", 1);
    }
  }

  void examined(int documents) {
    examined.add(documents);
  }

  private static void add(Map<String, LongAdder> counts, String name, long amount) {
    counts.computeIfAbsent(name, key -> new LongAdder()).add(amount);
  }

  void tell(Document status) {
    Document counted = new Document();
    new TreeMap<>(statements).forEach((name, count) -> counted.append(name, count.sum()));
    Document named = new Document();
    new TreeMap<>(commands).forEach((name, count) -> named.append(name, new Document("total", count.sum())));
    status.append("opcounters", counted).append("metrics", new Document("commands", named)
        .append("queryExecutor", new Document("scannedObjects", examined.sum())));
  }
}
