package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.file.OpenToOthers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Another program of this computer meets the running system. */
class OtherProgramsStory {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int OP_MSG = 2013;

  private final TheSystem system = TheSystem.shared();

  @Test
  void theStoreTellsItNothing() throws IOException {
    String answer = ask(system.tracker().process("store").port(), "listDatabases");

    assertThat(answer).contains("Unauthorized").doesNotContain("partnership");
  }

  @Test
  void theBrokerTellsItNothing() {
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + system.tracker().process("broker").port(),
        "default.api.timeout.ms", 3_000, "request.timeout.ms", 2_000);
    try (Admin stranger = Admin.create(settings)) {
      assertThatThrownBy(() -> stranger.listTopics().names().get()).isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
    try (Admin own = Admin.create(system.tracker().kafkaClient())) {
      assertThat(own.listTopics().names()).succeedsWithin(Duration.ofSeconds(20))
          .satisfies(names -> assertThat(names).contains("alliance.lifecycle"));
    }
  }

  @Test
  void anotherPersonCanReadNothingOfTheDataFolder() throws IOException {
    assertThat(OpenToOthers.in(system.data())).isEmpty();
    assertThat(system.data().resolve("keys/token-private.pem")).exists();
  }

  /** In MongoDB's protocol, with a command of one number and no login. */
  private static String ask(int port, String command) throws IOException {
    ByteBuffer document = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).putInt(0);
    document.put((byte) 0x10).put(command.getBytes(StandardCharsets.US_ASCII)).put((byte) 0).putInt(1);
    document.put((byte) 0x02).put("$db".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).putInt(6)
        .put("admin".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) 0);
    document.putInt(0, document.position());
    ByteBuffer message = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN).putInt(21 + document.position());
    message.putInt(1).putInt(0).putInt(OP_MSG).putInt(0).put((byte) 0).put(document.array(), 0, document.position());
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(message.array(), 0, message.position());
      byte[] length = socket.getInputStream().readNBytes(Integer.BYTES);
      int rest = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() - Integer.BYTES;
      return new String(socket.getInputStream().readNBytes(rest), StandardCharsets.ISO_8859_1);
    }
  }
}
