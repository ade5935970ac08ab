package org.alliancetracker.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the device below a folder was given to write, by all that run on the machine. The kernel's figure for one process
 * ({@code write_bytes}) does not serve: it counts whole folios of the page cache as soon as one block in them changes,
 * which was four times as much as the device got and grew with the file.
 */
final class Disk {

  private static final int SECTOR_BYTES = 512;
  private static final int NAME = 2;
  private static final int SECTORS_WRITTEN = 9;

  private Disk() {
  }

  /** Bytes since the machine was started; 0 where the kernel does not tell. */
  static long writtenBytes(Path folder) {
    try {
      String device = Path.of(Files.getFileStore(folder).name()).getFileName().toString();
      return Files.readAllLines(Path.of("/proc/diskstats")).stream().map(line -> line.strip().split("\\s+"))
          .filter(fields -> fields[NAME].equals(device)).mapToLong(fields -> Long.parseLong(fields[SECTORS_WRITTEN]) * SECTOR_BYTES)
          .findFirst().orElse(0);
    } catch (IOException untold) {
      return 0;
    }
  }
}
