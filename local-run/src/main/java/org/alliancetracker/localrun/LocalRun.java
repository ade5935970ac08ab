package org.alliancetracker.localrun;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.alliancetracker.localrun.process.CannotStart;

/** {@code ./run}: starts the system, says how far it is, and stops it on Ctrl-C or SIGTERM. */
public final class LocalRun {

  private static final int FAILED = 1;
  /** Set by ./run. */
  private static final String ROOT = "alliance.root";
  /** What ./run asks for after a build. */
  private static final String PREPARE = "--prepare";

  private LocalRun() {
  }

  public static void main(String[] words) throws InterruptedException {
    if (List.of(words).contains("--help")) {
      System.out.print(CommandLine.HELP);
      return;
    }
    try {
      Options defaults = HandedOn.from(System.getenv(), Options.defaults(Path.of(System.getProperty(ROOT, "."))));
      if (List.of(words).equals(List.of(PREPARE))) {
        Preparation.run(defaults, LocalRun::say);
        return;
      }
      run(CommandLine.parse(defaults, List.of(words)));
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    }
  }

  /** Returns only if the system cannot start. */
  static void run(Options options) throws InterruptedException {
    AllianceTracker tracker = new AllianceTracker(options, LocalRun::say);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tracker), "stop"));
    say("Starting; data is kept in " + options.data());
    tracker.begin();
    tracker.loadDemo();
    say(Report.of(tracker, options.demo()));
    new CountDownLatch(1).await();
  }

  private static void stop(AllianceTracker tracker) {
    say("Stopping");
    tracker.close();
    say("Stopped");
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
