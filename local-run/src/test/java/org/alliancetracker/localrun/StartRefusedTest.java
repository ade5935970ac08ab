package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alliancetracker.localrun.process.CannotStart;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartRefusedTest {

  @TempDir
  Path data;

  private final List<String> said = new ArrayList<>();

  @Test
  void aTakenPortIsRefusedWithTheOptionThatHelps() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused(StandInService.options(data).withPort(stranger.getLocalPort()))
          .hasMessageContaining("Port " + stranger.getLocalPort()).hasMessageContaining("--port");
      refused(StandInService.options(data).withMailPort(stranger.getLocalPort())).hasMessageContaining("--mail-port");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "not a folder");

    refused(StandInService.options(file.resolve("inside"))).hasMessageContaining("cannot be written")
        .hasMessageContaining("--data");
  }

  @Test
  void aMissingProgramIsRefusedWithTheCommandThatBuildsIt() {
    refused(StandInService.options(data).withServices(Service.all(data))).hasMessageContaining("is missing")
        .hasMessageContaining("mvn");
  }

  @Test
  void aDamagedStoreIsRefusedWithItsOwnSentenceAndNothingKeepsRunning() throws IOException {
    byte[] garbage = new byte[50_000];
    new Random(1).nextBytes(garbage);
    Files.createDirectories(data.resolve("store"));
    Files.write(data.resolve("store/store.mv"), garbage);
    Files.write(data.resolve("store/store.version"), new byte[12]);

    refused(StandInService.options(data)).hasMessageContaining("is damaged").hasMessageContaining("backup");

    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void aDamagedBrokerFolderIsRefused() throws IOException {
    Files.createDirectories(data.resolve("broker/log"));
    Files.writeString(data.resolve("broker/log/meta.properties"), "nonsense");

    refused(StandInService.options(data)).hasMessageContaining("broker").hasMessageContaining("move it away");
  }

  @Test
  void freshDataDeletesOnlyWhatTheSystemMade() throws IOException {
    Files.writeString(data.resolve("holiday.jpg"), "not ours");
    Files.createDirectories(data.resolve("store"));
    Files.writeString(data.resolve("store/store.mv"), "damaged, but to be deleted");

    AllianceTracker.start(StandInService.options(data).withFreshData(), said::add).close();

    assertThat(data.resolve("holiday.jpg")).hasContent("not ours");
    assertThat(said).contains("Earlier data is deleted");
  }

  private AbstractThrowableAssert<?, ?> refused(Options options) {
    return assertThatThrownBy(() -> AllianceTracker.start(options, said::add)).isInstanceOf(CannotStart.class)
        .hasMessageEndingWith(".").hasMessageNotContaining("\n");
  }
}
