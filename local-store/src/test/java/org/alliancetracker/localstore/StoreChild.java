package org.alliancetracker.localstore;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded store in a process of its own, to be killed; with a second argument, its password. */
final class StoreChild {

  private StoreChild() {
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      StoreAccess access = arguments.length < 2 ? StoreAccess.anybody() : StoreAccess.only("alliance", arguments[1]);
      EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), 0, access, problem -> { });
      System.out.println("ready " + store.uri());
    } catch (StoreRefused e) {
      System.out.println("refused " + e.getMessage());
      return;
    }
    new CountDownLatch(1).await();
  }
}
