package org.alliancetracker.localstore;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded store in a process of its own, to be killed. */
final class StoreChild {

  private StoreChild() {
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), 0);
      System.out.println("ready " + store.uri());
    } catch (StoreRefused e) {
      System.out.println("refused " + e.getMessage());
      return;
    }
    new CountDownLatch(1).await();
  }
}
