package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.testing.program.ChildProgram;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLoginTest {

  private static final String PASSWORD = "correctHorse42";
  private static final int OP_MSG = 2013;
  private static final int SMALL_HEAP_MEGABYTES = 64;
  private static final int PATIENCE_MILLIS = 10_000;

  @TempDir
  Path directory;

  private EmbeddedStore store;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(directory, 0, StoreAccess.only("alliance", PASSWORD), problem -> { });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?authMechanism=SCRAM-SHA-256", "/", "/d?authSource=admin"})
  void whoKnowsThePasswordIsServed(String rest) {
    try (MongoClient client = MongoClients.create(uri("alliance", PASSWORD) + rest)) {
      var documents = client.getDatabase("d").getCollection("c");
      documents.insertOne(new Document("_id", "kept").append("text", "x".repeat(100_000)));

      assertThat(documents.find().first()).containsEntry("_id", "kept");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "buildInfo", "listDatabases", "serverStatus", "getLog", "whatsmyuri",
      "dropDatabase", "find", "insert", "create", "hello", "getMore", "nonsense"})
  void whoShowsNoPasswordIsRefusedEveryCommand(String command) {
    try (MongoClient stranger = MongoClients.create(store.uri())) {
      assertThatThrownBy(() -> stranger.getDatabase("admin").runCommand(new Document(command, 1)))
          .isInstanceOfSatisfying(MongoCommandException.class, refused -> {
            assertThat(refused.getErrorCode()).isEqualTo(13);
            assertThat(refused.getErrorCodeName()).isEqualTo("Unauthorized");
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"alliance:wrong", "somebody:" + PASSWORD, "alliance,x:" + PASSWORD})
  void aWrongPasswordOrNameIsRefused(String user) {
    try (MongoClient client = MongoClients.create(
        uri(user.split(":")[0].replace(",", "%2C"), user.split(":")[1]) + "/?authMechanism=SCRAM-SHA-256")) {
      assertThatThrownBy(() -> client.getDatabase("d").getCollection("c").find().first())
          .isInstanceOf(MongoSecurityException.class)
          .hasRootCauseInstanceOf(MongoCommandException.class).rootCause().hasMessageContaining("Authentication failed");
    }
  }

  @Test
  void aStrangersLongMessageEndsItsConnectionBeforeItIsRead() throws IOException {
    ByteBuffer announced = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(StrangersFrames.LONGEST + 1);

    assertThat(isClosedAfter(store.port(), announced)).isTrue();
  }

  @Test
  void aStrangersFalseLengthEndsItsConnectionAndNotTheStore() throws Exception {
    ByteBuffer binary = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN).putInt(Integer.MAX_VALUE - 8);
    ByteBuffer message = message((byte) 5, binary.array());

    try (ChildProgram other = ChildProgram.of(StoreChild.class).heap(SMALL_HEAP_MEGABYTES)
        .start(directory.resolve("other").toString(), PASSWORD)) {
      String uri = other.await("ready ");
      assertThat(isClosedAfter(Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1)), message)).isTrue();

      try (MongoClient client = MongoClients.create(uri.replace("//", "//alliance:" + PASSWORD + "@"))) {
        assertThat(client.getDatabase("d").getCollection("c").countDocuments()).isZero();
      }
    }
  }

  @Test
  void howeverManyStrangersStayTheOldestGivesWay() throws IOException {
    List<Socket> strangers = new ArrayList<>();
    try {
      strangers.add(connect(store.port()));
      greet(strangers.getFirst());
      for (int i = 1; i <= Strangers.MOST; i++) {
        strangers.add(connect(store.port()));
      }

      assertThat(isClosed(strangers.getFirst())).isTrue();
      whoKnowsThePasswordIsServed("/");
    } finally {
      for (Socket each : strangers) {
        each.close();
      }
    }
  }

  private String uri(String user, String password) {
    return "mongodb://" + user + ":" + password + "@127.0.0.1:" + store.port();
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** {"isMaster": value} */
  private static ByteBuffer message(byte type, byte[] value) {
    ByteBuffer command = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN).putInt(0).put(type)
        .put("isMaster".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put(value).put((byte) 0);
    command.putInt(0, command.position());
    return ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN).putInt(21 + command.position()).putInt(1).putInt(0)
        .putInt(OP_MSG).putInt(0).put((byte) 0).put(command.array(), 0, command.position());
  }

  private static void greet(Socket socket) throws IOException {
    ByteBuffer message = message((byte) 0x10, new byte[] {1, 0, 0, 0});
    socket.getOutputStream().write(message.array(), 0, message.position());
    byte[] length = socket.getInputStream().readNBytes(Integer.BYTES);
    socket.getInputStream().readNBytes(ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() - Integer.BYTES);
  }

  private static boolean isClosedAfter(int port, ByteBuffer message) throws IOException {
    try (Socket socket = connect(port)) {
      socket.getOutputStream().write(message.array(), 0, message.position());
      return isClosed(socket);
    }
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }
}
