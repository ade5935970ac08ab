package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** The documents of a walk that a query wants, read when they are asked for. */
final class Found implements Iterator<Document> {

  private final Walk walk;
  private final UnaryOperator<List<Document>> wanted;
  private Iterator<Document> few = Collections.emptyIterator();
  private int skip;
  private long left;
  private boolean ended;

  /**
   * @param wanted leaves out what the query does not want
   * @param limit 0 for all
   */
  Found(Walk walk, UnaryOperator<List<Document>> wanted, int skip, int limit) {
    this.walk = walk;
    this.wanted = wanted;
    this.skip = skip;
    this.left = limit > 0 ? limit : Long.MAX_VALUE;
  }

  @Override
  public boolean hasNext() {
    while (left > 0 && !few.hasNext() && !ended) {
      List<Document> read = walk.more();
      ended = read.isEmpty();
      List<Document> some = wanted.apply(read);
      int skipped = Math.min(skip, some.size());
      skip -= skipped;
      few = some.subList(skipped, some.size()).iterator();
    }
    return left > 0 && few.hasNext();
  }

  @Override
  public Document next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return few.next();
  }
}
