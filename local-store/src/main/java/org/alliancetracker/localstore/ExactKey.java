package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/**
 * The part of a query that names all fields of an index exactly. Every index is unique, so what else the query asks decides
 * among few documents; the engine takes an index only where the query asks nothing else, and reads the whole collection for
 * a write under a condition.
 */
record ExactKey(Index<Object> index, Document values) {

  static ExactKey of(Index<Object> index, Document query) {
    Document values = new Document();
    index.getKeys().stream().map(IndexKey::getKey).filter(query::containsKey).forEach(key -> values.put(key, query.get(key)));
    return new ExactKey(index, values);
  }

  boolean isWhole() {
    return !values.isEmpty() && index.canHandle(values);
  }
}
