package org.alliancetracker.notification.directory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;

/** Ids that belong to an id. They are only ever added, so adding again changes nothing. */
@Edge
final class IdLists {

  private static final String IDS = "ids";

  private final MongoCollection<Document> lists;

  IdLists(MongoCollection<Document> lists) {
    this.lists = lists;
  }

  void add(String owner, String id) {
    if (!of(owner).contains(id)) {
      lists.updateOne(Keys.id(owner), new Document("$addToSet", new Document(IDS, id)), new UpdateOptions().upsert(true));
    }
  }

  List<String> of(String owner) {
    Document found = lists.find(Keys.id(owner)).first();
    return found == null ? List.of() : found.getList(IDS, String.class, List.of());
  }
}
