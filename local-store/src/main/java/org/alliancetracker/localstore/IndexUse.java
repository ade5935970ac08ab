package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How an index answers a query without reading the rest of the collection: its leading fields are asked for by exact
 * texts, and where a sort is wanted its next fields are those of the sort, from a text on ({@code $gte}). What else the
 * query asks for is looked at in each document.
 *
 * @param equal the exact texts
 * @param from the first text of the sort; null without a sort
 */
record IndexUse(DurableIndex index, List<String> equal, String from) {

  static Optional<IndexUse> of(DurableIndex index, Document query, Document orderBy) {
    List<IndexKey> keys = index.getKeys();
    List<String> equal = new ArrayList<>();
    while (equal.size() < keys.size() && query.get(keys.get(equal.size()).getKey()) instanceof String text) {
      equal.add(text);
    }
    if (orderBy == null || orderBy.isEmpty()) {
      return equal.isEmpty() ? Optional.empty() : Optional.of(new IndexUse(index, equal, null));
    }
    List<IndexKey> rest = keys.subList(equal.size(), keys.size());
    return sorts(rest, orderBy) && query.get(rest.getFirst().getKey()) instanceof Document range
        && range.get("$gte") instanceof String from ? Optional.of(new IndexUse(index, equal, from)) : Optional.empty();
  }

  private static boolean sorts(List<IndexKey> keys, Document orderBy) {
    List<String> fields = List.copyOf(orderBy.keySet());
    return fields.size() <= keys.size() && IntStream.range(0, fields.size()).allMatch(i ->
        keys.get(i).getKey().equals(fields.get(i)) && orderBy.get(fields.get(i)) instanceof Number way && way.intValue() == 1);
  }

  /** A key before all that are wanted: a shorter one comes first. */
  KeyValue begin() {
    List<Object> values = new ArrayList<>(equal);
    if (from != null) {
      values.add(from);
    }
    return new KeyValue(values);
  }

  /** Whether an entry is not before the first wanted one. */
  boolean begins(KeyValue key) {
    return KeyType.ORDER.compare(key, begin()) >= 0;
  }
}
