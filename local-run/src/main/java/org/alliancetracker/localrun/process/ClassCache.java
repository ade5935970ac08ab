package org.alliancetracker.localrun.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps what a program's JVM has loaded (a dynamic class-data archive), which nearly halves later starts. The file's
 * name holds a digest of the JDK, the flags and the jars: anything that changed means another file. Whatever goes wrong
 * here only makes a start slower. A JVM that has written its archive must end soon: with JDK 25 it crashes later.
 */
public final class ClassCache {

  private static final int DIGEST_BYTES = 8;
  private static final long LONGEST_SECONDS = 60;

  private final Path folder;
  private final boolean recording;

  private ClassCache(Path folder, boolean recording) {
    this.folder = folder;
    this.recording = recording;
  }

  /** Uses what is there. */
  public static ClassCache in(Path folder) {
    return new ClassCache(folder, false);
  }

  /** Has the programs started so that their archives can be written. */
  public static ClassCache recordingTo(Path folder) {
    return new ClassCache(folder, true);
  }

  List<String> flags(Program program) {
    if (recording) {
      return List.of("-XX:+RecordDynamicDumpInfo");
    }
    return file(program).filter(Files::exists)
        .map(file -> List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"))
        .orElse(List.of());
  }

  /** Writes the archive of a running program; false if that did not work. */
  boolean keep(Program program, long pid) {
    Optional<Path> target = file(program);
    if (target.isEmpty() || pid < 0) {
      return false;
    }
    Path part = target.get().resolveSibling(target.get().getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(part);
      Process dump = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
          String.valueOf(pid), "VM.cds", "dynamic_dump", part.toString())
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!dump.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || dump.exitValue() != 0 || !Files.exists(part)) {
        dump.destroyForcibly();
        return false;
      }
      deleteOlder(program);
      Files.move(part, target.get(), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** After a start that failed: perhaps because of the archive. */
  void discard(Program program) {
    file(program).ifPresent(file -> {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // the next start will fail the same way and say so
      }
    });
  }

  private void deleteOlder(Program program) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : files.filter(f -> f.getFileName().toString().matches(program.name() + "-[0-9a-f]+\\.jsa")).toList()) {
        Files.delete(old);
      }
    }
  }

  /** Empty if its classes do not all come from jars: the JVM archives no others. */
  private Optional<Path> file(Program program) {
    try {
      List<String> parts = new ArrayList<>(JavaCommand.flags(program));
      parts.add(System.getProperty("java.vm.version") + System.getProperty("java.home"));
      for (Path jar : jars(program)) {
        if (!Files.isRegularFile(jar)) {
          return Optional.empty();
        }
        parts.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return Optional.of(folder.resolve(
          program.name() + "-" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + ".jsa"));
    } catch (IOException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those named after -jar or -cp, and the libraries beside each. */
  private static List<Path> jars(Program program) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String each : program.launch().get(1).split(":")) {
      Path jar = Path.of(each);
      jars.add(jar);
      Path libraries = jar.resolveSibling("lib");
      if (Files.isDirectory(libraries)) {
        try (Stream<Path> files = Files.list(libraries)) {
          files.sorted().forEach(jars::add);
        }
      }
    }
    return jars;
  }
}
