package org.alliancetracker.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel counted for a process.
 *
 * @param cpuMillis processor time since its start; the kernel counts in steps of 10 ms
 * @param residentMegabytes memory it has in RAM now
 */
public record ProcessFigures(long cpuMillis, long residentMegabytes) {

  private static final int TICK_MILLIS = 10;
  private static final int UTIME = 11;

  static ProcessFigures of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
      return new ProcessFigures(ticks * TICK_MILLIS, number(process.resolve("status"), "VmRSS:") / 1024);
    } catch (IOException gone) {
      return new ProcessFigures(0, 0);
    }
  }

  private static long number(Path file, String name) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.substring(name.length()).strip().split(" ")[0]);
      }
    }
    return 0;
  }
}
