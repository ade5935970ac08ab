package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** The first documents of an order, found by keeping no more than are wanted. */
final class Best {

  private record Ranked(Document document, long arrival) {
  }

  private Best() {
  }

  /**
   * Those in order, equal ones as they came.
   *
   * @param most 0 for all, which are then all kept
   */
  static List<Document> of(Iterator<Document> documents, Comparator<Document> order, int most) {
    Comparator<Ranked> ranks = Comparator.comparing(Ranked::document, order).thenComparingLong(Ranked::arrival);
    PriorityQueue<Ranked> kept = new PriorityQueue<>(ranks.reversed());
    for (long arrival = 0; documents.hasNext(); arrival++) {
      kept.add(new Ranked(documents.next(), arrival));
      if (most > 0 && kept.size() > most) {
        kept.poll();
      }
    }
    List<Ranked> best = new ArrayList<>(kept);
    best.sort(ranks);
    return best.stream().map(Ranked::document).toList();
  }
}
