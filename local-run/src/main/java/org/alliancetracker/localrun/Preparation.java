package org.alliancetracker.localrun;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliancetracker.localrun.process.CannotStart;
import org.alliancetracker.localrun.process.ClassCache;

/** Starts the system once on a folder of its own, only to keep what its JVMs load: later starts need half the time. */
final class Preparation {

  private static final List<String> PAGES = List.of("/", "/login", "/health");

  private Preparation() {
  }

  static Path folder(Options options) {
    return options.root().resolve("local-run").resolve("target").resolve("class-cache");
  }

  /** Never fails: without it a start is only slower. */
  static void run(Options options, Consumer<String> progress) {
    progress.accept("Preparing quick starts (once after each build)");
    try {
      Path data = Files.createTempDirectory("alliance-tracker-prepare");
      try {
        int kept = keep(options.withData(data).withPort(0).withMailPort(0));
        progress.accept("Prepared: the loaded classes of %d programs are kept".formatted(kept));
      } finally {
        delete(data);
      }
    } catch (IOException | CannotStart e) {
      progress.accept("Not prepared, starts take longer: " + e.getMessage());
    }
  }

  private static int keep(Options options) throws IOException {
    try (AllianceTracker tracker = new AllianceTracker(options, ClassCache.recordingTo(folder(options)), line -> { })) {
      Runtime.getRuntime().addShutdownHook(new Thread(tracker::close));
      tracker.begin();
      for (String page : PAGES) {
        HttpURLConnection visit = (HttpURLConnection) tracker.address().resolve(page).toURL().openConnection();
        visit.getResponseCode();
        visit.disconnect();
      }
      return tracker.keepClassCachesAndEnd();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
