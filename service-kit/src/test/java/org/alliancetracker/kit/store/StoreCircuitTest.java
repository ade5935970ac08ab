package org.alliancetracker.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StoreCircuitTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final MongoException TROUBLE = new MongoSocketOpenException("refused", new ServerAddress(), new ConnectException());
  private static final MongoException REFUSAL = new MongoException(11000, "duplicate key");

  @Test
  void whoComesWhileItIsOpenIsRefusedAndWorkInTheBackgroundIsNot() {
    StoreCircuit circuit = opened(LONG, LONG);

    circuit.begin();
    assertThatExceptionOfType(StoreLeftAlone.class).isThrownBy(() -> ask(circuit));
    circuit.end(new StoreLeftAlone());

    assertThatCode(() -> ask(circuit)).doesNotThrowAnyException();
  }

  @Test
  void whoWasLetInIsNotCutOffBetweenTwoWrites() {
    StoreCircuit circuit = new StoreCircuit(LONG, LONG);
    circuit.begin();
    ask(circuit);

    CompletableFuture.runAsync(() -> failAgainAndAgain(circuit)).join();

    assertThat(state(circuit)).isEqualTo(2);
    assertThatCode(() -> ask(circuit)).doesNotThrowAnyException();
  }

  @Test
  void whatDidNotAskTheStoreSaysNothingOfIt() {
    StoreCircuit circuit = new StoreCircuit(LONG, LONG);

    for (int i = 0; i < 20; i++) {
      circuit.begin();
      circuit.end(TROUBLE);
    }

    assertThat(state(circuit)).isZero();
  }

  @Test
  void whatTheStoreRefusesIsAnAnswer() {
    StoreCircuit circuit = new StoreCircuit(LONG, LONG);

    for (int i = 0; i < 20; i++) {
      visit(circuit, REFUSAL);
    }

    assertThat(state(circuit)).isZero();
  }

  @Test
  void aPieceOfWorkCountsAsItEnds() {
    StoreCircuit circuit = new StoreCircuit(LONG, LONG);

    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(MongoException.class).isThrownBy(() -> circuit.visit(() -> {
        ask(circuit);
        throw TROUBLE;
      })).isSameAs(TROUBLE);
    }

    assertThat(state(circuit)).isEqualTo(2);
    assertThatExceptionOfType(StoreLeftAlone.class).isThrownBy(() -> circuit.visit(() -> {
      ask(circuit);
      return "asked";
    }));
    assertThat(circuit.visit(() -> "from memory")).isEqualTo("from memory");
  }

  @Test
  void oneTrialAtATimeDecides() {
    StoreCircuit circuit = opened(AT_ONCE, LONG);
    await().pollInSameThread().atMost(LONG).until(() -> letIn(circuit));

    boolean anotherMeanwhile = CompletableFuture.supplyAsync(() -> letIn(circuit)).join();
    assertThat(anotherMeanwhile).isFalse();
    circuit.end(TROUBLE);
    assertThat(state(circuit)).isEqualTo(2);

    await().pollInSameThread().atMost(LONG).until(() -> letIn(circuit));
    circuit.end(REFUSAL);
    assertThat(state(circuit)).isZero();
  }

  @Test
  void aTrialWhoseAnswerIsLostDoesNotKeepTheOthersOut() {
    StoreCircuit circuit = opened(AT_ONCE, Duration.ofMillis(100));
    await().pollInSameThread().atMost(LONG).until(() -> letIn(circuit));
    assertThat(state(circuit)).isEqualTo(1);

    // the first trial never ends
    await().atMost(LONG).until(() -> CompletableFuture.supplyAsync(() -> {
      boolean letIn = letIn(circuit);
      circuit.end(null);
      return letIn;
    }).join());

    assertThat(state(circuit)).isZero();
  }

  private static StoreCircuit opened(Duration openFor, Duration longestTrial) {
    StoreCircuit circuit = new StoreCircuit(openFor, longestTrial);
    failAgainAndAgain(circuit);
    return circuit;
  }

  private static void failAgainAndAgain(StoreCircuit circuit) {
    for (int i = 0; i < 5; i++) {
      visit(circuit, TROUBLE);
    }
  }

  private static void visit(StoreCircuit circuit, MongoException end) {
    circuit.begin();
    ask(circuit);
    circuit.end(end);
  }

  /** Begins a visit that asks; it has not ended when it was let in. */
  private static boolean letIn(StoreCircuit circuit) {
    circuit.begin();
    try {
      ask(circuit);
      return true;
    } catch (StoreLeftAlone refused) {
      circuit.end(refused);
      return false;
    }
  }

  private static void ask(StoreCircuit circuit) {
    circuit.select(new ClusterDescription(ClusterConnectionMode.SINGLE, ClusterType.UNKNOWN, List.of()));
  }

  private static double state(StoreCircuit circuit) {
    MeterRegistry meters = new SimpleMeterRegistry();
    circuit.figure().bindTo(meters);
    return meters.get("alliance.breaker").tag("peer", "store").gauge().value();
  }
}
