package org.alliancetracker.kit.consume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.UnreadableEnvelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the views anew that another version of the program kept in another form. Its reader goes on meanwhile, with the views as they
 * are; each is replaced under the condition that no event came between, so it may end anywhere and be done by two at once.
 */
final class Renewal {

  /** Streams folded while the topic is read once: their views are in memory together. */
  static final int MOST_AT_ONCE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final WholeTopic topic;

  Renewal(WholeTopic topic) {
    this.topic = topic;
  }

  /**
   * Whatever can be made anew is, when this returns; what misses events on the topic stays as it is and is said in the log.
   *
   * @throws Infrastructure.Trouble where events came between: to be tried again soon
   */
  <V> void run(Intake<V> intake) {
    List<String> streams = intake.views().inAnotherForm();
    int moved = 0;
    for (int at = 0; at < streams.size(); at += MOST_AT_ONCE) {
      moved += some(intake, streams.subList(at, Math.min(at + MOST_AT_ONCE, streams.size())));
    }
    if (moved > 0) {
      throw new Infrastructure.Trouble(moved + " views went on while they were made anew");
    }
  }

  private <V> int some(Intake<V> intake, List<String> streams) {
    Map<String, Refold<V>> folds = new HashMap<>();
    streams.forEach(stream -> folds.put(stream, new Refold<>(intake.view(), intake.seen(stream))));
    topic.forEach(intake.view().topic(), record -> take(folds, record));
    List<Refold<V>> incomplete = new ArrayList<>();
    int moved = 0;
    for (Refold<V> fold : folds.values()) {
      if (fold.done().isEmpty()) {
        incomplete.add(fold);
      } else if (!intake.views().move(fold.from(), fold.done().get())) {
        moved++;
      }
    }
    LOG.info("group {} made {} views of {} anew", intake.view().group(), folds.size() - incomplete.size() - moved, intake.view().topic());
    if (!incomplete.isEmpty()) {
      Refold<V> one = incomplete.getFirst();
      LOG.warn("group {} keeps {} views of {} in an earlier form until their streams are republished: of {} version {} is missing",
          intake.view().group(), incomplete.size(), intake.view().topic(), one.from().stream(), one.missing());
    }
    return moved;
  }

  private static <V> void take(Map<String, Refold<V>> folds, ConsumerRecord<byte[], byte[]> record) {
    Envelope event;
    try {
      event = EnvelopeCodec.read(record.value());
    } catch (UnreadableEnvelope broken) {
      return;
    }
    Refold<V> fold = folds.get(event.stream());
    if (fold != null) {
      fold.take(event);
    }
  }
}
