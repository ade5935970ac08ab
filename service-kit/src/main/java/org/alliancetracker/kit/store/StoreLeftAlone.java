package org.alliancetracker.kit.store;

import com.mongodb.MongoTimeoutException;

/** The store failed again and again just now and was not asked; a time-out without the waiting. */
public final class StoreLeftAlone extends MongoTimeoutException {

  private static final long serialVersionUID = 1L;

  StoreLeftAlone() {
    super("the store failed again and again and is left alone for a moment");
  }
}
