package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/** One database: its collections and indexes are maps of the store's file. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

  private final StoreFile file;
  private final OperationCounts counts;

  DurableDatabase(String name, StoreFile file, CursorRegistry cursors, OperationCounts counts) {
    super(name, cursors);
    this.file = file;
    this.counts = counts;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    return new DurableCollection(
        this, name, options, file.documents(getFullCollectionNamespace(name)), cursorRegistry, counts);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
      boolean sparse) {
    return new DurableIndex(file.index(getFullCollectionNamespace(collection), index), index, keys, sparse);
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String index) {
    super.dropIndex(collection, index);
    file.removeIndex(collection.getFullName(), index);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    file.removeDocuments(getFullCollectionNamespace(name));
  }

  /** Refused: nobody here renames collections, and the index maps would have to be renamed with it. */
  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw new UnsupportedOperationException("The embedded store does not rename collections");
  }

  @Override
  protected long getStorageSize() {
    return file.size();
  }

  @Override
  protected long getFileSize() {
    return file.size();
  }
}
