package org.alliancetracker.notification.change;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes by the id of their event, so that a range of versions is found by exact keys. */
@Component
public final class Changes {

  private static final int CHUNK = 200;
  private static final String CHANGE = "change";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoCollection<Document> changes;

  Changes(MongoDatabase database) {
    changes = database.getCollection("changes");
  }

  /** Repeatable: the same events again change nothing. */
  public void keep(List<Change> kept) {
    if (kept.isEmpty()) {
      return;
    }
    try {
      changes.insertMany(kept.stream().map(Changes::document).toList(), new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException refused) {
      if (!Stores.areDuplicateKeys(refused)) {
        throw refused;
      }
    }
  }

  private static Document document(Change change) {
    return new Document("_id", Envelope.idOf(change.stream(), change.version()))
        .append(CHANGE, JSON.writeValueAsString(change));
  }

  /** Those of the ranges, in no order; versions that told nothing have none. */
  public List<Change> in(List<StreamRange> ranges) {
    List<Change> found = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (StreamRange range : ranges) {
      for (long version = range.after() + 1; version <= range.upTo(); version++) {
        ids.add(Envelope.idOf(range.stream(), version));
        if (ids.size() == CHUNK) {
          load(ids, found);
        }
      }
    }
    load(ids, found);
    return found;
  }

  private void load(List<String> ids, List<Change> found) {
    if (!ids.isEmpty()) {
      changes.find(Keys.anyId(ids)).forEach(document ->
          found.add(JSON.readValue(document.getString(CHANGE), Change.class)));
      ids.clear();
    }
  }
}
