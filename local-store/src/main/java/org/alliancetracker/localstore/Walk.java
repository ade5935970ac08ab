package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Stored documents in one order, a few at a time; between two calls nothing of the store is held. */
interface Walk {

  /** Of one call: a page of a list is read in one, and a write waits for one at most. */
  int FEW = 64;

  /** The next ones; empty at the end. */
  List<Document> more();
}
