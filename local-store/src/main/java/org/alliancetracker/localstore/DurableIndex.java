package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** A unique index in a map of the store's file. */
final class DurableIndex extends AbstractUniqueIndex<Object> {

  private final MVMap<KeyValue, Long> positions;

  DurableIndex(MVMap<KeyValue, Long> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
  }

  MVMap<KeyValue, Long> positions() {
    return positions;
  }

  /** As in MongoDB an empty list has one entry, not none: else a document without an entry could not change. */
  @Override
  public Set<KeyValue> getKeyValues(Document document) {
    Set<KeyValue> keys = super.getKeyValues(document);
    return keys.isEmpty() ? Set.of(withoutElements(document)) : keys;
  }

  private KeyValue withoutElements(Document document) {
    List<Object> values = new ArrayList<>();
    for (String key : keys()) {
      Object value = Utils.getSubdocumentValueCollectionAware(document, key);
      values.add(value instanceof Collection ? null : value);
    }
    return new KeyValue(values).normalized();
  }

  @Override
  protected Object removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return positions.putIfAbsent(key, (Long) position) == null;
  }

  @Override
  protected Iterable<Entry<KeyValue, Object>> getIterable() {
    return () -> positions.entrySet().stream()
        .<Entry<KeyValue, Object>>map(e -> new SimpleImmutableEntry<>(e.getKey(), e.getValue())).iterator();
  }

  @Override
  protected Object getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  public long getCount() {
    return positions.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return positions.isEmpty();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
