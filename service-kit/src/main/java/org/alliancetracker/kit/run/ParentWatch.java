package org.alliancetracker.kit.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Ends this program with the one that started it, even when that one is killed: its end of our standard input closes then.
 * Only when {@code ALLIANCE_EXIT_WITH_PARENT=true}; a program started by hand has no such parent.
 */
final class ParentWatch {

  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

  private ParentWatch() {
  }

  static void startIfAsked() {
    if ("true".equals(System.getenv("ALLIANCE_EXIT_WITH_PARENT"))) {
      Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
        awaitEnd(System.in);
        Thread.ofPlatform().daemon().name("parent-watch-halt").start(ParentWatch::haltAfterGoodbye);
        System.exit(0);
      });
    }
  }

  static void awaitEnd(InputStream input) {
    byte[] ignored = new byte[256];
    try {
      while (input.read(ignored) >= 0) {
        // what the parent writes means nothing; only that it is there
      }
    } catch (IOException gone) {
      // a broken pipe says the same as its end
    }
  }

  private static void haltAfterGoodbye() {
    Pause.interrupted(LONGEST_GOODBYE.toMillis());
    Runtime.getRuntime().halt(1);
  }
}
