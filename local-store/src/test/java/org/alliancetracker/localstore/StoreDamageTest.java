package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alliancetracker.testing.program.ChildProgram;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDamageTest {

  private static final int DOCUMENTS = 400;

  @TempDir
  Path directory;

  private Path file;

  @BeforeEach
  void aStoreWithDocuments() {
    file = directory.resolve("store.mv");
    try (var store = EmbeddedStore.open(directory, 0); var client = MongoClients.create(store.uri())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        client.getDatabase("d").getCollection("c").insertOne(document(i));
      }
    }
  }

  @Test
  void aCutTailIsRefusedAndNeverFallsBackToAnOlderState() throws Exception {
    long whole = Files.size(file);
    for (long cut : new long[] {1, 4096, 10_000, whole / 2, whole - 100, whole}) {
      Path copy = copy("cut-" + cut);
      try (RandomAccessFile f = new RandomAccessFile(copy.resolve("store.mv").toFile(), "rw")) {
        f.setLength(whole - cut);
      }
      refusedOrWhole(copy);
    }
  }

  @Test
  void halfOfTheFileMissingIsRefusedWithOneSentenceThatSaysWhatToDo() throws Exception {
    try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
      f.setLength(f.length() / 2);
    }

    assertThatThrownBy(() -> EmbeddedStore.open(directory, 0)).isInstanceOf(StoreRefused.class)
        .hasMessageContaining("is damaged").hasMessageContaining("from a backup").hasMessageContaining("move it away")
        .hasMessageNotContaining("\n");
  }

  @Test
  void randomBytesAreRefusedOrHarmless() throws Exception {
    Random random = new Random(7);
    int refused = 0;
    for (int round = 0; round < 40; round++) {
      Path copy = copy("random-" + round);
      try (RandomAccessFile f = new RandomAccessFile(copy.resolve("store.mv").toFile(), "rw")) {
        byte[] garbage = new byte[200];
        random.nextBytes(garbage);
        f.seek(random.nextLong(f.length() - garbage.length));
        f.write(garbage);
      }
      refused += refusedOrWhole(copy) ? 1 : 0;
    }
    assertThat(refused).as("some of the damage hit what lives").isPositive();
  }

  @Test
  void oneWrongBitAnywhereIsRefusedOrHarmless() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      Path copy = copy("bit-" + round);
      try (RandomAccessFile f = new RandomAccessFile(copy.resolve("store.mv").toFile(), "rw")) {
        long position = random.nextLong(f.length());
        f.seek(position);
        int flipped = f.read() ^ (1 << random.nextInt(8));
        f.seek(position);
        f.write(flipped);
      }
      refusedOrWhole(copy);
    }
  }

  @Test
  void aMissingStoreFileIsRefusedIfThereWasOne() throws Exception {
    Files.delete(file);

    assertThatThrownBy(() -> EmbeddedStore.open(directory, 0)).isInstanceOf(StoreRefused.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aFolderInUseByAnotherProcessIsRefused() throws Exception {
    try (ChildProgram other = ChildProgram.start(StoreChild.class, directory.toString())) {
      other.await("ready ");

      assertThatThrownBy(() -> EmbeddedStore.open(directory, 0)).isInstanceOf(StoreRefused.class)
          .hasMessageContaining("in use by another process").hasMessageNotContaining("\n");
    }
  }

  /** True if refused; if it opens, everything must be there. */
  private boolean refusedOrWhole(Path copy) {
    try (var store = EmbeddedStore.open(copy, 0); var client = MongoClients.create(store.uri())) {
      List<Document> found = client.getDatabase("d").getCollection("c").find().into(new ArrayList<>());
      assertThat(found).hasSize(DOCUMENTS);
      for (int i = 0; i < DOCUMENTS; i++) {
        assertThat(found.get(i)).isEqualTo(document(i));
      }
      return false;
    } catch (StoreRefused e) {
      assertThat(e.getMessage()).doesNotContain("\n");
      return true;
    }
  }

  private static Document document(int i) {
    return new Document("_id", "document-" + i).append("text", ("text " + i + " ").repeat(60));
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectory(directory.resolve(name));
    for (String each : new String[] {"store.mv", "store.version"}) {
      Files.copy(directory.resolve(each), copy.resolve(each), StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
