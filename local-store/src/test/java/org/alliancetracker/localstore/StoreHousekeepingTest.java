package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreHousekeepingTest {

  private static final long MEGABYTE = 1 << 20;
  private static final int PARTS = 10;
  private static final int CLIENTS = 32;

  @TempDir
  Path directory;

  @Test
  void theFileStaysSmallUnderManyCommits() throws Exception {
    grow(6_000, 30 * MEGABYTE);
  }

  @Test
  @Tag("slow")
  void after100000CommitsTheFileIsUnder500Megabytes() throws Exception {
    grow(100_000, 500 * MEGABYTE);
  }

  private void grow(int inserts, long limit) throws Exception {
    Path file = directory.resolve("store.mv");
    try (var store = EmbeddedStore.open(directory, 0); var load = new StoreLoad(store.uri())) {
      long largest = 0;
      for (int part = 0; part < PARTS; part++) {
        load.run(inserts / PARTS, CLIENTS);
        largest = Math.max(largest, Files.size(file));
      }
      assertThat(load.stored()).isEqualTo(inserts);
      assertThat(load.pending()).isZero();
      assertThat(largest).isLessThan(limit);
    }
    assertThat(Files.size(file)).as("closed").isLessThan(limit);
    EmbeddedStore.open(directory, 0).close();
  }
}
