package org.alliancetracker.localrun.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** The engine over one store file. */
final class DurableBackend extends AbstractMongoBackend {

  private final StoreFile file;

  DurableBackend(StoreFile file) {
    this.file = file;
    file.databases().forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new DurableDatabase(name, file, getCursorRegistry());
  }

  @Override
  public String toString() {
    return "store " + file;
  }
}
