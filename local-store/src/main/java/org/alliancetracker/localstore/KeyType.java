package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The values of a document that a unique index is made of, in a fixed total order. */
final class KeyType extends BasicDataType<KeyValue> {

  /** As texts compare in a sort of the engine too; other values in any fixed order. */
  static final KeyType ORDER = new KeyType();

  private static final int OBJECT_HEADER = 56;

  @Override
  public int compare(KeyValue a, KeyValue b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = compareValues(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int compareValues(Object a, Object b) {
    if (a instanceof String left) {
      return b instanceof String right ? left.compareTo(right) : -1;
    }
    return b instanceof String ? 1 : Arrays.compareUnsigned(encode(Collections.singleton(a)), encode(Collections.singleton(b)));
  }

  @Override
  public int getMemory(KeyValue key) {
    return key.stream().mapToInt(v -> OBJECT_HEADER + (v instanceof String s ? 2 * s.length() : 0)).sum();
  }

  @Override
  public void write(WriteBuffer out, KeyValue key) {
    BsonBytes.write(out, encode(key));
  }

  private static byte[] encode(Iterable<Object> key) {
    List<Object> values = new ArrayList<>();
    key.forEach(v -> values.add(v instanceof Missing ? null : v));
    return BsonBytes.encode(Map.of("", values));
  }

  @Override
  public KeyValue read(ByteBuffer in) {
    return new KeyValue((Collection<?>) BsonBytes.decode(BsonBytes.read(in)).get(""));
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
