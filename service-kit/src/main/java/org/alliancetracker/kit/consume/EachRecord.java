package org.alliancetracker.kit.consume;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/** Takes the records of a poll one after the other, and tells the container which of them failed. */
final class EachRecord {

  private EachRecord() {}

  static void of(Message<? extends List<?>> poll, Consumer<Polled> work) {
    of(Polled.all(poll), work);
  }

  static void of(List<Polled> records, Consumer<Polled> work) {
    for (int i = 0; i < records.size(); i++) {
      try {
        work.accept(records.get(i));
      } catch (RuntimeException failed) {
        throw new BatchListenerFailedException("record " + records.get(i).origin() + " failed", failed, i);
      }
    }
  }
}
