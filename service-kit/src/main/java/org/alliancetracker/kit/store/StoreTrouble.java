package org.alliancetracker.kit.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;

/** Tells an unreachable or full store, which passes, from a wrong use of it, which is a fault. */
public final class StoreTrouble {

  private static final List<Class<? extends MongoException>> PASSING = List.of(
      MongoSocketException.class, MongoTimeoutException.class, MongoExecutionTimeoutException.class,
      MongoNotPrimaryException.class, MongoNodeIsRecoveringException.class, MongoConnectionPoolClearedException.class,
      MongoInterruptedException.class, MongoWriteConcernException.class);

  /** OutOfDiskSpace, of MongoDB and of the embedded store: refused before anything was written. */
  private static final int FULL = 14031;

  private StoreTrouble() {
  }

  public static boolean isFull(MongoException thrown) {
    return thrown.getCode() == FULL;
  }

  public static boolean isUnreachable(MongoException thrown) {
    return PASSING.stream().anyMatch(kind -> kind.isInstance(thrown));
  }
}
