package org.alliancetracker.evaluation.assessment;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, one document for each evaluation and person; saved whole, outside the log. */
@Component
public final class DraftStore {

  /** How saving ended. */
  public sealed interface Saving {
    record Saved(Draft draft) implements Saving {}

    /** The draft moved on to {@code revision} since the writer read it; nothing was written. */
    record Outdated(long revision) implements Saving {}
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
  private static final String REVISION = "revision";

  private final MongoCollection<Document> drafts;

  DraftStore(MongoDatabase database, StorePreparation preparation) {
    drafts = database.getCollection("assessment_drafts");
    // Redundant on a real server; the embedded store needs it to find {_id, revision} without a scan.
    preparation.add(() -> drafts.createIndex(new Document("_id", 1).append(REVISION, 1),
        new IndexOptions().unique(true)));
  }

  /** {@link Draft#NONE} where there is none. */
  public Draft find(String evaluationId, String personId) {
    Document found = drafts.find(Keys.id(id(evaluationId, personId))).first();
    return found == null ? Draft.NONE : read(found);
  }

  /**
   * Replaces the draft as a whole.
   *
   * @param expected the revision the writer read, 0 for none; without it the last writer wins
   */
  public Saving save(String evaluationId, String personId, List<Answer> answers, OptionalLong expected, Instant now) {
    while (true) {
      Draft current = find(evaluationId, personId);
      if (current.revision() > 0 && current.answers().equals(answers)) {
        return new Saving.Saved(current);
      }
      if (expected.isPresent() && expected.getAsLong() != current.revision()) {
        return new Saving.Outdated(current.revision());
      }
      Draft next = new Draft(current.revision() + 1, now, answers);
      if (replaced(id(evaluationId, personId), current.revision(), next)) {
        return new Saving.Saved(next);
      }
    }
  }

  /** Of a closed evaluation nobody needs the drafts. */
  public void forget(String evaluationId, List<String> personIds) {
    drafts.deleteMany(Keys.anyId(personIds.stream().map(personId -> id(evaluationId, personId)).toList()));
  }

  private boolean replaced(String id, long revision, Draft next) {
    Document document = new Document("_id", id).append(REVISION, next.revision())
        .append("savedAt", Date.from(next.savedAt())).append("answers", JSON.writeValueAsString(next.answers()));
    if (revision > 0) {
      return drafts.replaceOne(Keys.of("_id", id, REVISION, revision), document).getMatchedCount() == 1;
    }
    try {
      drafts.insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  private static Draft read(Document document) {
    return new Draft(document.getLong(REVISION), document.getDate("savedAt").toInstant(),
        JSON.readValue(document.getString("answers"), ANSWERS));
  }

  private static String id(String evaluationId, String personId) {
    return evaluationId + ":" + personId;
  }
}
