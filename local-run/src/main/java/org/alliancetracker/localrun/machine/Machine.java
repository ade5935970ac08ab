package org.alliancetracker.localrun.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.alliancetracker.localrun.process.CannotStart;

/** What the computer has to offer. */
public final class Machine {

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final String AVAILABLE = "MemAvailable:";

  private Machine() {
  }

  /** @throws CannotStart if the system says how much memory is free and it is less than that */
  public static void requireMemory(long megabytes) {
    requireMemory(megabytes, MEMORY);
  }

  static void requireMemory(long megabytes, Path source) {
    OptionalLong available = availableMegabytes(source);
    if (available.isPresent() && available.getAsLong() < megabytes) {
      throw new CannotStart("Only " + available.getAsLong() + " MB of memory are free and about " + megabytes
          + " MB are needed: close other programs, then start again.");
    }
  }

  private static OptionalLong availableMegabytes(Path source) {
    try {
      for (String line : Files.readAllLines(source)) {
        if (line.startsWith(AVAILABLE)) {
          String kilobytes = line.substring(AVAILABLE.length()).replace("kB", "").strip();
          return OptionalLong.of(Long.parseLong(kilobytes) / 1024);
        }
      }
    } catch (IOException | NumberFormatException e) {
      // not Linux: the system does not say
    }
    return OptionalLong.empty();
  }
}
