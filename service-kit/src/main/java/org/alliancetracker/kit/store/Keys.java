package org.alliancetracker.kit.store;

import java.util.Collection;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Filters with exact keys, built in this one place: the embedded store uses an index only when the filter's keys equal
 * the index's keys, as plain fields. {@code Filters.and} would scan.
 */
public final class Keys {

  private Keys() {}

  public static Bson id(Object id) {
    return new Document("_id", id);
  }

  public static Bson anyId(Collection<?> ids) {
    return new Document("_id", new Document("$in", ids));
  }

  public static Bson of(String field, Object value) {
    return new Document(field, value);
  }

  public static Bson of(String field, Object value, String otherField, Object otherValue) {
    return new Document(field, value).append(otherField, otherValue);
  }
}
