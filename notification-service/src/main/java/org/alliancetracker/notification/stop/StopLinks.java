package org.alliancetracker.notification.stop;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.alliancetracker.kit.identity.SealingKey;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.notification.mail.PublicPages;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses by which one person stops one kind of mail without signing in. They are signed with a secret that is made
 * once and kept in the store, so nobody can make one up, and they do nothing else.
 */
@Component
public final class StopLinks {

  private static final int MAC_BYTES = 16;
  private static final String ID = "stop-links";

  /** What a link stops. */
  record Stop(String personId, String scope) {}

  private final MongoCollection<Document> secrets;
  private final PublicPages pages;
  private final boolean offered;
  private volatile SealingKey secret;

  StopLinks(MongoDatabase database, PublicPages pages, @Value("${ALLIANCE_STOP_LINKS:false}") boolean offered) {
    this.secrets = database.getCollection("secrets");
    this.pages = pages;
    this.offered = offered;
  }

  /** Empty where the public pages do not serve these links. */
  public Optional<String> address(String personId, String scope) {
    return offered ? Optional.of(pages.stop(token(personId, scope))) : Optional.empty();
  }

  String token(String personId, String scope) {
    byte[] what = (personId + "\n" + scope).getBytes(StandardCharsets.UTF_8);
    return encode(what) + "." + encode(sign(what));
  }

  Optional<Stop> read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] what = Base64.getUrlDecoder().decode(parts[0]);
      boolean ours = MessageDigest.isEqual(sign(what), Base64.getUrlDecoder().decode(parts[1]));
      String[] named = new String(what, StandardCharsets.UTF_8).split("\n", -1);
      return ours && named.length == 2 ? Optional.of(new Stop(named[0], named[1])) : Optional.empty();
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private byte[] sign(byte[] what) {
    return Arrays.copyOf(secret().seal(what), MAC_BYTES);
  }

  private SealingKey secret() {
    if (secret == null) {
      Document found = secrets.find(Keys.id(ID)).first();
      if (found == null) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        keep(fresh);
        found = secrets.find(Keys.id(ID)).first();
      }
      secret = new SealingKey(found.get("secret", Binary.class).getData());
    }
    return secret;
  }

  private void keep(byte[] fresh) {
    try {
      secrets.insertOne(new Document("_id", ID).append("secret", new Binary(fresh)));
    } catch (MongoWriteException refused) {
      if (!Stores.isDuplicateKey(refused)) {
        throw refused;
      }
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
