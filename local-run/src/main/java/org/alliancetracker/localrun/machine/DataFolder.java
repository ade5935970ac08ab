package org.alliancetracker.localrun.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.localrun.owner.OwnersOnly;
import org.alliancetracker.localrun.process.CannotStart;

/** Where a run keeps everything; used by one run at a time. */
public final class DataFolder implements AutoCloseable {

  /** Only these are ours to delete: somebody may name a folder that holds other things as well. */
  private static final List<String> OURS = List.of("store", "broker", "mail", "logs", "keys", "secrets",
      "ports.properties", "processes.json", "processes.json.next", "demo-loaded");

  private static final String LOCK = "run.lock";

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** @throws CannotStart if the folder cannot be written or another run uses it */
  public static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    FileChannel lockFile = null;
    try {
      if (!Files.isDirectory(folder)) {
        OwnersOnly.folder(folder);
      }
      lockFile = FileChannel.open(OwnersOnly.file(folder.resolve(LOCK)), StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = lockFile.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock == null) {
        throw inUse(folder, lockFile);
      }
      lockFile.truncate(0);
      lockFile.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
      close(folder);
      return new DataFolder(folder, lockFile);
    } catch (OverlappingFileLockException e) {
      throw inUse(folder, lockFile);
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder
          + " cannot be written: make it writable for you, or choose another one with --data.", e);
    }
  }

  /** To others: what we made, and the folder itself unless it holds things that are not ours. */
  private static void close(Path folder) throws IOException {
    for (String name : OURS) {
      OwnersOnly.mend(folder.resolve(name));
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.map(each -> each.getFileName().toString()).allMatch(name -> name.equals(LOCK) || OURS.contains(name))) {
        OwnersOnly.folder(folder);
      }
    }
  }

  private static CannotStart inUse(Path folder, FileChannel lockFile) {
    String holder = "";
    try (lockFile) {
      ByteBuffer pid = ByteBuffer.allocate(20);
      lockFile.read(pid, 0);
      holder = " (process " + new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII) + ")";
    } catch (IOException e) {
      // the number would only have been a help
    }
    return new CannotStart("Alliance Tracker already runs on the data folder " + folder + holder
        + ": stop that run first, or choose another folder with --data.");
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** A subfolder, made if absent. */
  public Path folder(String name) throws IOException {
    return OwnersOnly.folder(path.resolve(name));
  }

  /** Deletes what earlier runs kept. */
  public void clear() throws IOException {
    for (String name : OURS) {
      Path each = path.resolve(name);
      if (Files.exists(each)) {
        try (Stream<Path> inside = Files.walk(each)) {
          for (Path p : inside.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(p);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      // the end of this process releases it as well
    }
  }
}
