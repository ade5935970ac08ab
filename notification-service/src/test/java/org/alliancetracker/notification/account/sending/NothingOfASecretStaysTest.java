package org.alliancetracker.notification.account.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.alliancetracker.notification.mail.ScriptedServer;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.courier.RestingPost;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.program.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A link that opens an account stands in the store while its mail waits, and nowhere else: not after it, not in a log. */
class NothingOfASecretStaysTest {

  /** At debug too what we and the framework say; what the mail library or the driver says there is the conversation itself. */
  private static final List<String> LOUD = List.of("org.alliancetracker", "org.springframework");

  private final Program program = Program.get();
  private final RestingPost post = new RestingPost(program);
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> noting = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap()
          + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage()));
    }
  };

  @BeforeEach
  void everythingIsNoted() {
    noting.setContext(root.getLoggerContext());
    noting.start();
    root.addAppender(noting);
    LOUD.forEach(name -> level(name, Level.DEBUG));
  }

  @AfterEach
  void asUsual() {
    LOUD.forEach(name -> level(name, null));
    root.detachAppender(noting);
    post.asUsual();
  }

  private static void level(String logger, Level level) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
  }

  private List<String> documentsWith(String text) {
    MongoDatabase store = program.bean(MongoDatabase.class);
    List<String> found = new ArrayList<>();
    for (String collection : store.listCollectionNames()) {
      store.getCollection(collection).find().forEach(document -> {
        if (document.toJson().contains(text)) {
          found.add(collection + " " + document.get("_id"));
        }
      });
    }
    return found;
  }

  private void nothingIsKept(Asking asking) {
    assertThat(documentsWith(asking.secret)).isEmpty();
    assertThat(documentsWith(asking.person)).as("its address").isEmpty();
    assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(asking.secret)).noneMatch(line -> line.contains(asking.person));
  }

  @Test
  void whileItWaitsItStandsInOneDocument() {
    post.rests();
    Asking asking = Asking.forAnHour().accepted();

    assertThat(documentsWith(asking.secret)).containsExactly("deliveries " + Delivery.FIRST + asking.id);
  }

  @Test
  void onceItIsSentNothingIsKeptOfItAndNoLineWasLogged() {
    nothingIsKept(Asking.forAnHour().accepted().awaitState("sent"));
  }

  @Test
  void onceItIsRefusedNothingIsKeptOfItThoughTheServerQuotesIt() {
    Asking asking = Asking.forAnHour();
    program.mail().at("DOT", "550 5.7.1 <" + asking.person + "@example.org> http://alliances.example/invitation/" + asking.secret);

    asking.accepted().awaitState("failed");

    assertThat(asking.look().json().path("reason").asString()).isEqualTo("550 5.7.1");
    nothingIsKept(asking);
  }

  @Test
  void whileTheServerSaysLaterItsWordsAreNotKeptEither() {
    Asking asking = Asking.forAnHour();
    program.mail().at("DOT", "451 4.7.1 greylisted http://alliances.example/invitation/" + asking.secret);

    asking.accepted();

    await().atMost(Duration.ofSeconds(30)).until(() -> asking.look().json().path("reason").asString("").startsWith("451"));
    assertThat(asking.look().json().path("reason").asString()).isEqualTo("451 4.7.1");
    assertThat(lines).noneMatch(line -> line.contains(asking.secret));
    ExpiredMails.end(program.bean(Correspondence.class), Instant.now().plus(Duration.ofHours(2)));
    nothingIsKept(asking);
  }

  @Test
  void ofWhatMayHaveArrivedNothingIsKept() {
    program.mail().at("DOT", ScriptedServer.TAKE_AND_CUT);

    nothingIsKept(Asking.forAnHour().accepted().awaitState("unknown"));
  }

  @Test
  void whatIsOverWhenItComesIsNeitherKeptNorSent() {
    Asking asking = new Asking(Duration.ofSeconds(-1)).accepted();

    assertThat(asking.state()).isEqualTo("expired");
    nothingIsKept(asking);
    assertThat(asking.mails()).isEmpty();
  }

  @Test
  void whatIsOverWhileItWaitsIsWipedAlsoWhileNoServerAnswersAndDoesNotLeave() {
    post.rests();
    Asking asking = Asking.forAnHour().accepted();
    Asking longer = new Asking(Duration.ofHours(3)).accepted();

    ExpiredMails.end(program.bean(Correspondence.class), Instant.now().plus(Duration.ofHours(2)));

    assertThat(asking.state()).isEqualTo("expired");
    assertThat(longer.state()).isEqualTo("waiting");
    nothingIsKept(asking);
    post.goes();
    longer.awaitState("sent");
    assertThat(asking.mails()).isEmpty();
  }

  @Test
  void whatIsOverWhileTheServerAlreadyHasItGetsNoLastDot() {
    post.rests();
    Asking asking = Asking.forAnHour().accepted();
    program.mail().onData(() -> ExpiredMails.end(program.bean(Correspondence.class), Instant.now().plus(Duration.ofHours(2))));

    post.goes();

    asking.awaitState("expired");
    assertThat(asking.mails()).isEmpty();
    nothingIsKept(asking);
  }

  @Test
  void theFingerprintThatStaysTellsNothingOfItsWords() {
    Asking asking = Asking.forAnHour().accepted().awaitState("sent");

    assertThat(program.bean(Deliveries.class).kept(Delivery.FIRST + asking.id)).hasValueSatisfying(kept -> {
      assertThat(kept.matter()).isNull();
      assertThat(kept.delivery().cause()).matches("[0-9a-f]{64}");
    });
  }
}
