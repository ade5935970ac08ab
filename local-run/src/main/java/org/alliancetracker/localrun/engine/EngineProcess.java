package org.alliancetracker.localrun.engine;

import java.io.IOException;
import java.io.InputStream;

/** What the engines' programs have in common: their log, their end with the parent, their refusal to start. */
public final class EngineProcess {

  /** Begins the line that tells why a program cannot start. */
  public static final String REFUSAL = "REFUSED: ";
  /** Exit code after such a line. */
  public static final int REFUSED = 78;
  /** Exit code of an engine that was running and cannot go on. */
  public static final int BROKEN = 70;

  private EngineProcess() {
  }

  /** Call first in main, before any class that logs is loaded. */
  public static void begin() {
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "local-run-logback.xml");
    }
    if ("true".equals(System.getenv("ALLIANCE_EXIT_WITH_PARENT"))) {
      Thread.ofPlatform().name("parent-watch").daemon().start(EngineProcess::exitAtEndOfInput);
    }
  }

  private static void exitAtEndOfInput() {
    try (InputStream in = System.in) {
      while (in.read() >= 0) {
        // nothing is expected: only the end matters
      }
    } catch (IOException e) {
      // a broken pipe is the end as well
    }
    System.exit(0);
  }

  /** Ends the program with one sentence that says what to do. */
  public static void refuse(String sentence) {
    System.out.println(REFUSAL + sentence);
    System.out.flush();
    Runtime.getRuntime().halt(REFUSED);
  }

  /** Closes the engine when the program is asked to stop. */
  public static void closeAtExit(AutoCloseable engine) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        engine.close();
      } catch (Exception e) {
        System.out.println("Closing failed: " + e);
      }
    }, "close-engine"));
  }
}
