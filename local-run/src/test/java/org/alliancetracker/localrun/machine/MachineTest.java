package org.alliancetracker.localrun.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancetracker.localrun.process.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir
  Path folder;

  @Test
  void tooLittleFreeMemoryIsRefusedWithBothNumbers() throws Exception {
    Path source = Files.writeString(folder.resolve("meminfo"),
        "MemTotal:        8000000 kB\nMemFree:          100000 kB\nMemAvailable:     512000 kB\n");

    assertThatThrownBy(() -> Machine.requireMemory(1600, source)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("500 MB").hasMessageContaining("1600 MB").hasMessageContaining("close other programs");
    assertThatCode(() -> Machine.requireMemory(500, source)).doesNotThrowAnyException();
  }

  @Test
  void aSystemThatDoesNotSayIsTrusted() {
    assertThatCode(() -> Machine.requireMemory(1600, folder.resolve("none"))).doesNotThrowAnyException();
  }
}
