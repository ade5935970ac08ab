package org.alliancetracker.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysOutliveRestartsTest {

  private static final ActingPerson PERSON = new ActingPerson("person-ada", Set.of(), "en");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir
  Path directory;
  private Path privateFile;
  private Path publicFile;

  @BeforeEach
  void files() {
    privateFile = directory.resolve("keys/private.pem");
    publicFile = directory.resolve("shared/public.pem");
  }

  @Test
  void aTokenSignedBeforeARestartIsGoodAfterIt() {
    String token = token();

    TokenSigner.open(privateFile, publicFile);

    assertThat(new TokenCheck(new PublicKeyFile(publicFile)).person(token, NOON)).contains(PERSON);
  }

  @Test
  void thePrivateKeyIsForItsOwnerOnly() throws IOException {
    token();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(privateFile))).isEqualTo("rw-------");
    assertThat(Files.readString(publicFile)).doesNotContain("PRIVATE");
    assertThat(Files.list(privateFile.getParent())).containsExactly(privateFile);
  }

  @Test
  void aLostPublicKeyIsWrittenAgainFromThePrivateOne() throws IOException {
    String token = token();
    Files.delete(publicFile);

    TokenSigner.open(privateFile, publicFile);

    assertThat(new TokenCheck(new PublicKeyFile(publicFile)).person(token, NOON)).contains(PERSON);
  }

  @Test
  void aServiceMayStartBeforeTheGatewayHasMadeItsKey() {
    TokenCheck early = new TokenCheck(new PublicKeyFile(publicFile));
    assertThat(early.person("a.b.c", NOON)).isEmpty();

    String token = token();

    assertThat(early.person(token, NOON)).contains(PERSON);
  }

  @Test
  void anotherKeyInTheFileIsNoticed() throws IOException {
    String oldToken = token();
    TokenCheck check = new TokenCheck(new PublicKeyFile(publicFile));
    assertThat(check.person(oldToken, NOON)).isPresent();

    Files.delete(privateFile);
    String newToken = token();
    Files.setLastModifiedTime(publicFile, FileTime.from(NOON));

    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      assertThat(check.person(newToken, NOON)).contains(PERSON);
      assertThat(check.person(oldToken, NOON)).isEmpty();
    });
  }

  @Test
  void aDamagedPublicKeyLetsNobodyInAndDoesNotThrow() throws IOException {
    String token = token();
    Files.writeString(publicFile, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");

    assertThat(new TokenCheck(new PublicKeyFile(publicFile)).person(token, NOON)).isEmpty();
  }

  @Test
  void aDamagedPrivateKeyIsNamedInOneSentence() throws IOException {
    Files.createDirectories(privateFile.getParent());
    Files.writeString(privateFile, "nonsense");

    assertThatThrownBy(() -> TokenSigner.open(privateFile, publicFile))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining(privateFile.toString());
  }

  private String token() {
    return TokenSigner.open(privateFile, publicFile).sign(PERSON, NOON, Duration.ofMinutes(1));
  }
}
