package org.alliancetracker.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/**
 * Documents in the order of a text of theirs, then of their {@code _id}, read by an index from a place on: a page costs
 * what is on it. The order of texts is the store's alone (MongoDB compares bytes of UTF-8, the embedded store chars of
 * Java, which differ beyond U+FFFF): compare them nowhere else.
 */
public record TextOrder(String field) {

  private static final String ID = "_id";

  /** @param equalFields fields that queries ask for by an exact text, besides the place */
  public void createIndex(MongoCollection<Document> documents, String... equalFields) {
    Document keys = new Document();
    for (String equal : equalFields) {
      keys.append(equal, 1);
    }
    keys.putAll(sort());
    // with _id in it it is unique anyway; the embedded store keeps unique indexes only
    documents.createIndex(keys, new IndexOptions().unique(true));
  }

  public Document sort() {
    return new Document(field, 1).append(ID, 1);
  }

  /** From the first one on. A document without the text is left out. */
  public Document all() {
    return new Document(field, new Document("$gte", ""));
  }

  /** What comes after the place of this text and id, whether or not a document stands there now. */
  public Document after(String text, String id) {
    return new Document(field, new Document("$gte", text))
        .append("$nor", List.of(new Document(field, text).append(ID, new Document("$lte", id))));
  }
}
