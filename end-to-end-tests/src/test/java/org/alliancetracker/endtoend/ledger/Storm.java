package org.alliancetracker.endtoend.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.endtoend.system.TheSystem;

/** Clients at work, for as long as the caller does harm. */
final class Storm implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final List<String> ACCOUNTS =
      List.of("manager", "committee", "association", "company", "public", "admin");
  private static final long LAST_ANSWERS_SECONDS = 180;

  private final Path file;
  private final Ledger ledger;
  private final Sender sender;
  private final EvaluationClient evaluations;
  private final DigestClient digests;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> clients = new ArrayList<>();

  Storm(TheSystem system, Path file, long seed) {
    // before the storm: a sign-in is no command, and nobody asks for it again
    ACCOUNTS.forEach(system::as);
    this.file = file;
    this.ledger = new Ledger(file);
    this.sender = new Sender(ledger, system::as, seed);
    CopyOnWriteArrayList<Founded> founded = new CopyOnWriteArrayList<>();
    for (int i = 1; i <= CLIENTS; i++) {
      clients.add(threads.submit(new AllianceClient("client" + i, sender, seed + i, founded)));
    }
    evaluations = new EvaluationClient(sender, seed, founded);
    digests = new DigestClient(system, sender, founded);
    clients.add(threads.submit(evaluations));
    clients.add(threads.submit(digests));
  }

  Sender sender() {
    return sender;
  }

  /** Ends when every command that was begun has its answer. */
  void stop() throws Exception {
    sender.stop();
    threads.shutdown();
    for (Future<?> client : clients) {
      client.get(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
    }
    ledger.close();
  }

  List<Line> ledger() {
    return Ledger.read(file);
  }

  List<EvaluationClient.Held> evaluations() {
    return evaluations.held();
  }

  DigestClient digests() {
    return digests;
  }

  @Override
  public void close() {
    sender.stop();
    threads.shutdownNow();
  }
}
