package org.alliancetracker.evaluation.rubric;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rubrics that came with the program and those that an administrator added. A version is written once and kept. */
@Component
public final class RubricStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MongoCollection<Document> added;
  private final Map<String, Rubric> known = new ConcurrentHashMap<>();
  private final List<Rubric> builtIn = BuiltInRubrics.load();

  RubricStore(MongoDatabase database) {
    added = database.getCollection("rubrics");
    builtIn.forEach(rubric -> known.put(key(rubric.id(), rubric.version()), rubric));
  }

  /** Versions never change, so what was read once is remembered. */
  public Optional<Rubric> find(String id, int version) {
    String key = key(id, version);
    return Optional.ofNullable(known.computeIfAbsent(key,
        absent -> Optional.ofNullable(added.find(Keys.id(absent)).first()).map(RubricStore::read).orElse(null)));
  }

  public Optional<Rubric> latest(String id) {
    return all().stream().filter(rubric -> rubric.id().equals(id)).max(Comparator.comparingInt(Rubric::version));
  }

  /** All versions of all rubrics; a handful. */
  List<Rubric> all() {
    List<Rubric> all = new ArrayList<>(builtIn);
    added.find().map(RubricStore::read).into(all);
    all.sort(Comparator.comparing(Rubric::id).thenComparingInt(Rubric::version));
    return all;
  }

  /** False when this version is there already. */
  boolean add(Rubric rubric) {
    String key = key(rubric.id(), rubric.version());
    if (known.containsKey(key)) {
      return false;
    }
    try {
      added.insertOne(new Document("_id", key).append("rubric", JSON.writeValueAsString(rubric)));
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  private static Rubric read(Document document) {
    return JSON.readValue(document.getString("rubric"), Rubric.class);
  }

  private static String key(String id, int version) {
    return id + "/" + version;
  }
}
