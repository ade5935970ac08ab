package org.alliancetracker.kit.consume;

import com.mongodb.MongoException;
import java.io.UncheckedIOException;
import org.alliancetracker.kit.relay.SendFailed;
import org.apache.kafka.common.KafkaException;

/** Trouble that passes: it is tried again for ever, and never makes a dead letter. */
public final class Infrastructure {

  private Infrastructure() {}

  /** For trouble that has no exception of its own, such as a command whose outcome is not known yet. */
  public static final class Trouble extends RuntimeException {
    public Trouble(String what) {
      super(what);
    }
  }

  static boolean isTrouble(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Trouble
          || cause instanceof MongoException
          || cause instanceof SendFailed
          || cause instanceof KafkaException
          || cause instanceof UncheckedIOException) {
        return true;
      }
    }
    return false;
  }
}
