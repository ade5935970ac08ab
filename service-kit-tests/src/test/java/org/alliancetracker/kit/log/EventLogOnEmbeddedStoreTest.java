package org.alliancetracker.kit.log;

import java.nio.file.Path;
import org.alliancetracker.localstore.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EventLogOnEmbeddedStoreTest extends EventLogContract {

  @TempDir private static Path directory;
  private static EmbeddedStore store;

  @BeforeAll
  static void start() {
    store = EmbeddedStore.open(directory, 0);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @Override
  public String uri() {
    return store.uri();
  }
}
