package org.alliancetracker.localrun.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @TempDir
  Path folder;

  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("ports.properties");
  }

  @Test
  void aChosenPortIsKeptForTheNextRun() throws Exception {
    Ports first = Ports.in(file);
    int port = first.inner("store");
    first.save();

    assertThat(Ports.in(file).inner("store")).isEqualTo(port);
  }

  @Test
  void aKeptPortThatAStrangerHasTakenIsChosenAgain() throws Exception {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(file, "store=" + stranger.getLocalPort());

      assertThat(Ports.in(file).inner("store")).isNotEqualTo(stranger.getLocalPort()).isPositive();
    }
  }

  @Test
  void withinOneRunAPortStaysTheSameAlsoWhenItIsTakenMeanwhile() throws Exception {
    Ports ports = Ports.in(file);
    int port = ports.inner("store");

    try (ServerSocket ours = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ports.inner("store")).isEqualTo(ours.getLocalPort());
    }
  }

  @Test
  void noTwoNamesShareAPort() throws Exception {
    Files.writeString(file, "a=30001\nb=30001");
    Ports ports = Ports.in(file);

    assertThat(ports.inner("a")).isNotEqualTo(ports.inner("b"));
  }

  @Test
  void nonsenseInTheFileIsReplaced() throws Exception {
    Files.writeString(file, "store=none\nbroker=99999999\n\\u00zz");

    assertThat(Ports.in(file).inner("store")).isBetween(1024, 65535);
    assertThat(Ports.in(file).inner("broker")).isBetween(1024, 65535);
  }
}
