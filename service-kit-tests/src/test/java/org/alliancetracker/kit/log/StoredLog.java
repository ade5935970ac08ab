package org.alliancetracker.kit.log;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancetracker.kit.sample.Tally;

/** A log on the store under test. */
interface StoredLog {

  /** The store under test. */
  String uri();

  MongoDatabase database();

  EventLog<Tally, Tally.Event> log();

  /** What the clock of the log shows. */
  AtomicReference<Instant> now();

  /** The same log once more, as another process has it. Its relay does not run. */
  EventLog<Tally, Tally.Event> openLog(MongoDatabase in);

  default Command command(String id) {
    return new Command("person-1", "person-1:" + id, "same-request", OptionalLong.empty(), null);
  }

  default Outcome<Tally, Tally.Event> add(String stream, String commandId, long amount) {
    return log().execute(stream, command(commandId), (tally, at) -> Tally.add(tally, amount, commandId));
  }
}
