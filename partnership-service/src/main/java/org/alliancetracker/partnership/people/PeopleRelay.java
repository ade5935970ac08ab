package org.alliancetracker.partnership.people;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.contract.people.PeopleTopic;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.log.EventLogs;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.run.Background;
import org.alliancetracker.kit.run.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells others who people are. Woken after each change; a scan at start, after trouble and now and then is the net. Two
 * at once send duplicates only, and receivers keep the highest revision.
 */
@Component
class PeopleRelay extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleRelay.class);
  private static final String KIND = "people";
  private static final long SCAN_EVERY_MILLIS = 30_000;
  private static final long PAUSE_MILLIS = 500;

  private final PeopleStore store;
  private final TopicWriter writer;
  private final BlockingQueue<String> woken = new LinkedBlockingQueue<>();

  PeopleRelay(PeopleStore store, TopicWriter writer, Topics topics, EventLogs logs) {
    super("people-relay");
    this.store = store;
    this.writer = writer;
    topics.ensureCompacted(PeopleTopic.TOPIC);
    logs.republishes(KIND, this::tellAgain);
  }

  /** One person or all; answers how many. Marked in the store, so that a restart does not forget it. */
  private long tellAgain(Optional<String> personId) {
    long told = store.untold(personId);
    woken.addAll(store.pending());
    return told;
  }

  void nudge(String personId) {
    woken.add(personId);
  }

  @Override
  protected void run() {
    boolean scan = true;
    boolean complained = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        String personId = scan ? null : woken.poll(SCAN_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (store.ready()) {
          send(personId == null ? store.pending() : List.of(personId));
          scan = false;
          complained = false;
          continue;
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        scan = true;
        if (!complained) {
          LOG.warn("people are told later, trying on: {}", trouble.toString());
          complained = true;
        }
      }
      if (Pause.interrupted(PAUSE_MILLIS)) {
        return;
      }
    }
  }

  private void send(List<String> personIds) {
    for (String personId : personIds) {
      store.find(personId).ifPresent(person -> {
        writer.send(PeopleTopic.TOPIC, personId, PeopleTopic.write(person.forOthers()));
        store.told(person);
      });
    }
  }

  /** Stops after the web server, like the relay of the log. */
  @Override
  public int getPhase() {
    return -500;
  }
}
