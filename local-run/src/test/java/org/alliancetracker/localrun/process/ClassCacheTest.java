package org.alliancetracker.localrun.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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

  private final List<String> said = new CopyOnWriteArrayList<>();
  private ClassCache cache;
  private Path jar;
  private Program program;
  private Supervision processes;

  @BeforeEach
  void aProgramInAJar() throws IOException {
    cache = ClassCache.in(folder.resolve("cache"));
    jar = folder.resolve("waiter.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream bytes = Waiter.class.getResourceAsStream("Waiter.class")) {
      out.putNextEntry(new JarEntry(Waiter.class.getName().replace('.', '/') + ".class"));
      bytes.transferTo(out);
    }
    int port = Waiter.freePort();
    program = new Program("waiter", List.of("-cp", jar.toString(), Waiter.class.getName()),
        Map.of("ALLIANCE_HTTP_PORT", String.valueOf(port)), 32, false, port, new Probe.Health());
    Files.createDirectory(folder.resolve("logs"));
  }

  @AfterEach
  void stop() {
    if (processes != null) {
      processes.kill();
    }
  }

  @Test
  void whatOneStartHasLoadedIsUsedByTheNext() throws Exception {
    assertThat(cache.flags(program)).isEmpty();

    record();

    assertThat(archives()).hasSize(1);
    assertThat(cache.flags(program)).contains("-XX:SharedArchiveFile=" + archives().get(0));
    start(cache);
    assertThat(said).isEmpty();
  }

  @Test
  void anArchiveThatCannotBeUsedDoesNotStopTheStart() throws Exception {
    record();
    Files.write(archives().get(0), new byte[5000]);

    start(cache);

    assertThat(processes.isReady("waiter")).isTrue();
  }

  @Test
  void aNewJarMeansANewArchive() throws Exception {
    record();

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(cache.flags(program)).isEmpty();
    record();
    assertThat(archives()).as("the old one is deleted").hasSize(1);
  }

  @Test
  void classesInFoldersAreNotArchived() {
    Program fromFolder = new Program("waiter", List.of("-cp", folder.toString(), "Any"), Map.of(), 32, false, 0, program.probe());

    assertThat(cache.flags(fromFolder)).isEmpty();
    assertThat(cache.keep(fromFolder, ProcessHandle.current().pid())).isFalse();
  }

  private void record() {
    start(ClassCache.recordingTo(folder.resolve("cache")));
    assertThat(processes.keepClassCaches()).isEqualTo(1);
    processes.kill();
    said.clear();
  }

  private void start(ClassCache cache) {
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
