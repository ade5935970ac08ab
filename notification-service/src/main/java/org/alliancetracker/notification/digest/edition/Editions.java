package org.alliancetracker.notification.digest.edition;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The editions of every digest, found by computed ids. */
@Component
public final class Editions {

  private static final int STEP = 16;
  private static final String EDITION = "edition";
  private static final String ADDRESSED = "addressed";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoCollection<Document> editions;
  private final Map<String, Integer> lastKnown = new ConcurrentHashMap<>();

  Editions(MongoDatabase database) {
    editions = database.getCollection("digest_editions");
  }

  public Optional<Edition> find(String editionId) {
    return Optional.ofNullable(editions.find(Keys.id(editionId)).first()).map(Editions::read);
  }

  /** The last edition, found from the last one known on. */
  public Optional<Edition> last(String digestId) {
    int number = lastKnown.getOrDefault(digestId, 0);
    while (true) {
      int from = number;
      List<Edition> next = load(digestId, from + 1, from + STEP);
      if (!next.isEmpty()) {
        number = next.getLast().number();
        lastKnown.put(digestId, number);
      }
      if (next.size() < STEP) {
        return number == 0 ? Optional.empty() : find(Edition.idOf(digestId, number));
      }
    }
  }

  /** The edition of one period, looked for from the last one back. */
  public Optional<Edition> ofPeriod(String digestId, String period) {
    int last = last(digestId).map(Edition::number).orElse(0);
    for (int to = last; to > 0; to -= STEP) {
      for (Edition edition : load(digestId, Math.max(1, to - STEP + 1), to).reversed()) {
        if (edition.period().equals(period)) {
          return Optional.of(edition);
        }
      }
    }
    return Optional.empty();
  }

  /** False when somebody else wrote this number first. */
  public boolean add(Edition edition) {
    try {
      editions.insertOne(new Document("_id", edition.id()).append(EDITION, JSON.writeValueAsString(edition))
          .append(ADDRESSED, edition.recipients().isEmpty()));
      return true;
    } catch (MongoWriteException refused) {
      if (Stores.isDuplicateKey(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** Whether the mails of an edition have all been planned. */
  public boolean addressed(Edition edition) {
    Document found = editions.find(Keys.id(edition.id())).first();
    return found != null && found.getBoolean(ADDRESSED);
  }

  public void markAddressed(Edition edition) {
    editions.updateOne(Keys.id(edition.id()), new Document("$set", new Document(ADDRESSED, true)));
  }

  private List<Edition> load(String digestId, int from, int to) {
    List<String> ids = IntStream.rangeClosed(from, to).mapToObj(n -> Edition.idOf(digestId, n)).toList();
    List<Edition> found = new ArrayList<>();
    editions.find(Keys.anyId(ids)).forEach(document -> found.add(read(document)));
    Collections.sort(found, java.util.Comparator.comparingInt(Edition::number));
    return found;
  }

  private static Edition read(Document document) {
    return JSON.readValue(document.getString(EDITION), Edition.class);
  }
}
