package org.alliancetracker.kit.store;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** How stores are read, and what an exception of the driver means. Texts of servers differ and are never read. */
public final class Stores {

  /**
   * Documents that a read of many takes at once: without it a real MongoDB sends up to 16 MB, which are many times that
   * as objects.
   */
  public static final int BATCH = 1_000;

  private Stores() {}

  /** Whether nothing else was wrong with a bulk of writes. */
  public static boolean areDuplicateKeys(MongoBulkWriteException thrown) {
    return thrown.getWriteConcernError() == null && thrown.getWriteErrors().stream()
        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }

  public static boolean isDuplicateKey(MongoException thrown) {
    return thrown instanceof DuplicateKeyException
        || (thrown instanceof MongoWriteException write
            && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
