package org.alliancetracker.evaluation.people;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.alliancetracker.kit.identity.ErasedPeople;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Ids of those who were erased, and nothing else of anybody: erasure is not taken back, so each is kept for ever. */
@Component
public final class ErasedStore implements ErasedPeople {

  private final MongoCollection<Document> erased;

  ErasedStore(MongoDatabase database) {
    erased = database.getCollection("erased_people");
  }

  @Override
  public boolean isErased(String personId) {
    return erased.find(Keys.id(personId)).first() != null;
  }

  public Set<String> among(Collection<String> personIds) {
    Set<String> found = new HashSet<>();
    erased.find(Keys.anyId(personIds)).forEach(document -> found.add(document.getString("_id")));
    return found;
  }

  void keep(String personId) {
    erased.replaceOne(Keys.id(personId), new Document("_id", personId), new ReplaceOptions().upsert(true));
  }
}
