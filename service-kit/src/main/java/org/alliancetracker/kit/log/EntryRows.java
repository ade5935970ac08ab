package org.alliancetracker.kit.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.function.Function;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.store.TextOrder;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The rows by which streams are listed, kept beside their states; they may lag by a round of the relay. */
public final class EntryRows<S> {

  /** What {@link #of} must see of an entry. */
  public static final Bson FIELDS = Projections.include(Entry.VERSION, Entry.ROW, Entry.FORM, Entry.BYTES);

  private final StreamModel<S, ?> model;
  private final StreamStore store;
  private final Fold<S, ?> fold;
  private final StorePreparation preparation;
  private final Function<String, S> now;

  /** @param now the state of a stream as it is, whatever its entry says */
  EntryRows(StreamModel<S, ?> model, StreamStore store, Fold<S, ?> fold, StorePreparation preparation, Function<String, S> now) {
    this.model = model;
    this.store = store;
    this.fold = fold;
    this.preparation = preparation;
    this.now = now;
  }

  /** Documents {@code {_id, version, row}}. */
  public MongoCollection<Document> entries() {
    preparation.require();
    return store.entries();
  }

  /**
   * The row that this program makes, of an entry of which {@link #FIELDS} were read. The kept one may still have another form,
   * soon after a start; it is then folded for this reader.
   */
  public Document of(Document entry) {
    return fold.isCurrent(entry) ? entry.get(Entry.ROW, Document.class) : new Document(model.row(now.apply(entry.getString("_id"))));
  }

  /** Lets entries be read in an order; to be said at start. */
  public void keepInOrder(TextOrder order, String... equalFields) {
    preparation.add(() -> order.createIndex(store.entries(), equalFields));
  }
}
