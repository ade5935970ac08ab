package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The engine over one store file. */
final class DurableBackend extends AbstractMongoBackend {

  private final StoreFile file;
  private final OperationCounts counts = new OperationCounts();

  DurableBackend(StoreFile file) {
    this.file = file;
    file.databases().forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new DurableDatabase(name, file, getCursorRegistry(), counts);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    counts.count(command, query);
    return super.handleCommand(channel, database, command, query);
  }

  @Override
  public Document getServerStatus() {
    Document status = super.getServerStatus();
    counts.tell(status);
    return status;
  }

  @Override
  public String toString() {
    return "store " + file;
  }
}
