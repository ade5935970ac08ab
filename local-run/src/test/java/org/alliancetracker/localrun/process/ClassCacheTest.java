package org.alliancetracker.localrun.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir
  Path folder;

  private final List<String> said = new ArrayList<>();
  private ClassCache cache;
  private Path jar;
  private Program program;
  private Supervision processes;

  @BeforeEach
  void aProgramInAJar() throws IOException {
    cache = new ClassCache(folder.resolve("cache"));
    jar = folder.resolve("waiter.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream bytes = Waiter.class.getResourceAsStream("Waiter.class")) {
      out.putNextEntry(new JarEntry(Waiter.class.getName().replace('.', '/') + ".class"));
      bytes.transferTo(out);
    }
    int port = Waiter.freePort();
    program = new Program("waiter", List.of("-cp", jar.toString(), Waiter.class.getName()),
        Map.of("ALLIANCE_HTTP_PORT", String.valueOf(port)), 32, port, new Probe.Health());
    processes = new Supervision(Files.createDirectory(folder.resolve("logs")), folder.resolve("processes.json"), cache,
        said::add);
  }

  @AfterEach
  void stop() {
    processes.stop(List.of("waiter"));
  }

  @Test
  void whatOneStartHasLoadedIsUsedByTheNext() throws Exception {
    start();
    processes.keepClassCaches();

    assertThat(said).contains("Loaded classes of 1 processes are kept: the next start is quicker");
    assertThat(archives()).hasSize(1);
    assertThat(cache.flags(program)).contains("-XX:SharedArchiveFile=" + archives().get(0));
  }

  @Test
  void anArchiveThatCannotBeUsedDoesNotStopTheStart() throws Exception {
    start();
    processes.keepClassCaches();
    processes.stop(List.of("waiter"));
    Files.write(archives().get(0), new byte[5000]);

    start();

    assertThat(processes.isReady("waiter")).isTrue();
  }

  @Test
  void aNewJarMeansANewArchive() throws Exception {
    start();
    processes.keepClassCaches();
    assertThat(cache.isMissing(program)).isFalse();

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(cache.isMissing(program)).isTrue();
  }

  @Test
  void classesInFoldersAreNotArchived() {
    Program fromFolder = new Program("waiter", List.of("-cp", folder.toString(), "Any"), Map.of(), 32, 0, program.probe());

    assertThat(cache.flags(fromFolder)).isEmpty();
    assertThat(cache.isMissing(fromFolder)).isFalse();
  }

  private void start() {
    processes = new Supervision(folder.resolve("logs"), folder.resolve("processes.json"), cache, said::add);
    processes.start(program);
    processes.awaitReady("waiter", LONG);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.toList();
    }
  }
}
