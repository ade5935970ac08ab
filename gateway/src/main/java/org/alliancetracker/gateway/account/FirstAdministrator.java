package org.alliancetracker.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.password.NewPassword;
import org.alliancetracker.gateway.account.password.Passwords;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets whoever can read the data folder, and nobody else, make the first account. The secret works once. */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String ID = "first-administrator";

  enum Made { YES, WRONG_SECRET, BAD_NAME, BAD_PASSWORD }

  private final Accounts accounts;
  private final NewAccount newcomer;
  private final NewPassword rules;
  private final Passwords passwords;
  private final MongoCollection<Document> settings;
  private final Path noteFile;
  private final String publicUrl;

  FirstAdministrator(Accounts accounts, NewAccount newcomer, NewPassword rules, Passwords passwords, MongoDatabase database,
      @Value("${ALLIANCE_TOKEN_PRIVATE_KEY_FILE}") Path privateKeyFile, @Value("${ALLIANCE_PUBLIC_URL:}") String publicUrl) {
    this.accounts = accounts;
    this.newcomer = newcomer;
    this.rules = rules;
    this.passwords = passwords;
    this.settings = database.getCollection("settings");
    this.noteFile = privateKeyFile.toAbsolutePath().resolveSibling("first-administrator.txt");
    this.publicUrl = publicUrl;
  }

  /** A new secret at each start until it was used: an old note cannot have been read by anybody who needed it. */
  void invite() {
    String secret = Secret.random();
    writeNote("Open this address once to make the first administrator: " + publicUrl + "/first-administrator?secret=" + secret + "\n");
    settings.replaceOne(Keys.id(ID), new Document("_id", ID).append("digest", Secret.digest(secret)),
        new com.mongodb.client.model.ReplaceOptions().upsert(true));
    LOG.warn("There is no account yet. The file {} says how to make the first administrator.", noteFile);
  }

  boolean isInvited(String secret) {
    Document invitation = settings.find(Keys.id(ID)).first();
    return invitation != null && Secret.digest(secret).equals(invitation.getString("digest")) && accounts.isEmpty();
  }

  Made make(String secret, String name, String password) {
    if (!isInvited(secret)) {
      return Made.WRONG_SECRET;
    }
    SignInName signInName = new SignInName(name);
    if (!signInName.isName()) {
      return Made.BAD_NAME;
    }
    if (rules.fault(password, signInName).isPresent()) {
      return Made.BAD_PASSWORD;
    }
    // the one who removes the invitation is the one who may use it
    Document used = settings.findOneAndDelete(Keys.of("_id", ID));
    if (used == null || !Secret.digest(secret).equals(used.getString("digest"))) {
      return Made.WRONG_SECRET;
    }
    newcomer.add(Account.active(name, "person-" + name, name, Set.of(ActingPerson.ADMINISTRATOR)), signInName, passwords.hash(password));
    removeNote();
    return Made.YES;
  }

  private void writeNote(String text) {
    try {
      Files.createDirectories(noteFile.getParent());
      Files.deleteIfExists(noteFile);
      boolean posix = Files.getFileStore(noteFile.getParent()).supportsFileAttributeView("posix");
      FileAttribute<?>[] attributes = posix
          ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
          : new FileAttribute<?>[0];
      try (var channel = Files.newByteChannel(noteFile, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
        channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The file " + noteFile + " cannot be written; make its folder writable.", unwritable);
    }
  }

  private void removeNote() {
    try {
      Files.deleteIfExists(noteFile);
    } catch (IOException stays) {
      LOG.warn("The used note {} could not be removed; it is worthless now.", noteFile);
    }
  }
}
