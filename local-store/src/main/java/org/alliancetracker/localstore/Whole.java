package org.alliancetracker.localstore;

import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Short reads of several steps on one collection: none sees half of a write, and no page they need is given up meanwhile
 * (without a hold, space of the file is used again five commits after its last use).
 */
final class Whole {

  private final MVStore store;
  private final Object writes;

  /** @param writes what a write of the collection locks */
  Whole(MVStore store, Object writes) {
    this.store = store;
    this.writes = writes;
  }

  <T> T read(Supplier<T> steps) {
    synchronized (writes) {
      MVStore.TxCounter hold = store.registerVersionUsage();
      try {
        return steps.get();
      } finally {
        store.deregisterVersionUsage(hold);
      }
    }
  }
}
