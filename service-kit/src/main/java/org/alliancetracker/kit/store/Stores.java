package org.alliancetracker.kit.store;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** What an exception of the driver means. Texts of servers differ and are never read. */
public final class Stores {

  private Stores() {}

  public static boolean isDuplicateKey(MongoException thrown) {
    return thrown instanceof DuplicateKeyException
        || (thrown instanceof MongoWriteException write
            && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
