package org.alliancetracker.notification.digest;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.notification.digest.DigestDefinition.Quiet;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Definitions that somebody changed; every other alliance has the usual one. */
@Component
final class DigestDefinitions {

  private static final String ID = "_id";
  private static final String REVISION = "revision";

  private final MongoCollection<Document> definitions;

  DigestDefinitions(MongoDatabase database, StorePreparation preparation) {
    definitions = database.getCollection("digest_definitions");
    preparation.add(
        () -> definitions.createIndex(new Document(ID, 1).append(REVISION, 1), new IndexOptions().unique(true)));
  }

  DigestDefinition of(String allianceId) {
    Document found = definitions.find(Keys.id(DigestDefinition.idOf(allianceId))).first();
    return found == null ? DigestDefinition.usual(allianceId) : read(allianceId, found);
  }

  /** False when somebody changed it after {@code changed.revision() - 1}. */
  boolean change(DigestDefinition changed) {
    Document document = write(changed);
    if (changed.revision() == 1) {
      try {
        definitions.insertOne(document);
        return true;
      } catch (MongoWriteException refused) {
        if (Stores.isDuplicateKey(refused)) {
          return false;
        }
        throw refused;
      }
    }
    return definitions.replaceOne(Keys.of(ID, changed.id(), REVISION, changed.revision() - 1), document)
        .getMatchedCount() == 1;
  }

  private static Document write(DigestDefinition d) {
    return new Document(ID, d.id()).append(REVISION, d.revision())
        .append("cadence", d.cadence() == null ? null : d.cadence().code()).append("dayOfMonth", d.dayOfMonth())
        .append("zone", d.zone() == null ? null : d.zone().getId())
        .append("recipientRoles", d.recipientRoles().stream().map(Coded::code).toList())
        .append("active", d.active()).append("whenNothingNew", d.whenNothingNew().code());
  }

  private static DigestDefinition read(String allianceId, Document d) {
    String cadence = d.getString("cadence");
    String zone = d.getString("zone");
    List<MemberRole> roles = d.getList("recipientRoles", String.class).stream()
        .map(code -> MemberRole.valueOf(constant(code))).toList();
    return new DigestDefinition(allianceId, DigestDefinition.STEERING_COMMITTEE,
        cadence == null ? null : Cadence.valueOf(constant(cadence)), d.getInteger("dayOfMonth"),
        zone == null ? null : ZoneId.of(zone), roles, d.getBoolean("active"), Quiet.valueOf(constant(d.getString("whenNothingNew"))),
        d.getLong(REVISION));
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
