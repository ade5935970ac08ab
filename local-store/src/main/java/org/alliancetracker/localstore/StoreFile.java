package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/** The one file that holds everything, as maps: "data:<database>.<collection>" and "index:<collection>:<index>". */
final class StoreFile implements AutoCloseable {

  static final String DOCUMENTS = "data:";
  static final String INDEX = "index:";

  private final MVStore store;
  private final Witness witness;
  private final Path path;

  StoreFile(MVStore store, Witness witness, Path path) {
    this.store = store;
    this.witness = witness;
    this.path = path;
  }

  MVMap<Long, byte[]> documents(String namespace) {
    return store.openMap(DOCUMENTS + namespace,
        new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(new DocumentType()));
  }

  MVMap<KeyValue, Long> index(String namespace, String index) {
    return store.openMap(INDEX + namespace + ":" + index,
        new MVMap.Builder<KeyValue, Long>().keyType(KeyType.ORDER).valueType(LongDataType.INSTANCE));
  }

  void removeDocuments(String namespace) {
    store.removeMap(DOCUMENTS + namespace);
  }

  void removeIndex(String namespace, String index) {
    store.removeMap(INDEX + namespace + ":" + index);
  }

  Set<String> databases() {
    return store.getMapNames().stream().filter(name -> name.startsWith(DOCUMENTS))
        .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.'))).collect(Collectors.toSet());
  }

  MVStore store() {
    return store;
  }

  long size() {
    return store.getFileStore().size();
  }

  /** Forces what is committed to disk. */
  void sync() {
    long version = store.getCurrentVersion();
    store.sync();
    try {
      witness.write(version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  public void close() {
    if (!store.isClosed()) {
      store.close();
    }
    try {
      witness.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
