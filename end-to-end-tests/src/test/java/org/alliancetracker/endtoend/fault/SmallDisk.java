package org.alliancetracker.endtoend.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own for an engine, so small that a test can fill it; only root may mount one. */
final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTE = 1 << 20;
  private static final int SMALLEST = 4096;
  private static final int SIZE_MEGABYTES = 128;
  /** Below a quarter of the disk the store takes no more writes. */
  private static final int LEFT_MEGABYTES = 16;

  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** Where it may not be mounted, the folder stays an ordinary one. */
  static SmallDisk at(Path folder) {
    try {
      Files.createDirectories(folder);
      return new SmallDisk(folder, run("mount", "-t", "tmpfs", "-o", "size=" + SIZE_MEGABYTES + "m", "tmpfs", folder.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isMounted() {
    return mounted;
  }

  void fill() {
    try (OutputStream file = Files.newOutputStream(filler())) {
      while (folder.toFile().getUsableSpace() > (long) LEFT_MEGABYTES * MEGABYTE) {
        file.write(new byte[MEGABYTE]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not a byte is left. */
  void fillWholly() {
    try (OutputStream file = Files.newOutputStream(filler())) {
      while (true) {
        file.write(new byte[SMALLEST]);
      }
    } catch (IOException full) {
      // as it should be
    }
  }

  void free() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (mounted) {
      try {
        run("umount", "-l", folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
