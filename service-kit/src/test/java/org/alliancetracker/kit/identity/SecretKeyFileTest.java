package org.alliancetracker.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyFileTest {

  @TempDir
  private Path folder;

  @Test
  void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("keys/a.key");

    byte[] made = SecretKeyFile.open(file);

    assertThat(SecretKeyFile.open(file)).isEqualTo(made).hasSize(SecretKeyFile.BYTES);
    assertThat(SecretKeyFile.open(folder.resolve("keys/b.key"))).isNotEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "no base 64!"})
  void aDamagedKeyIsRefusedInASentenceAndNotReplaced(String damaged) throws IOException {
    Path file = Files.writeString(folder.resolve("a.key"), damaged);

    assertThatThrownBy(() -> SecretKeyFile.open(file)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString()).hasMessageContaining("remove a damaged file");
    assertThat(file).hasContent(damaged);
  }
}
