package org.alliancetracker.localstore;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document store that speaks the MongoDB protocol on 127.0.0.1 and keeps its data in one file of a directory. An
 * acknowledged write is on disk (synced), whatever write concern was asked for; what a read shows is on disk too.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

  private final StoreFile file;
  private final GroupCommitter committer;
  private final StoreServer server;
  private boolean closed;

  private EmbeddedStore(StoreFile file, GroupCommitter committer, StoreServer server) {
    this.file = file;
    this.committer = committer;
    this.server = server;
  }

  /**
   * Opens the store kept in the directory, made if absent, for anybody who reaches its port; 0 takes a free one.
   *
   * @throws StoreRefused if the directory cannot be used, is in use, or holds a damaged store
   */
  public static EmbeddedStore open(Path directory, int port) {
    return open(directory, port, StoreAccess.anybody(), problem -> LOG.error("The store in {} cannot go on", directory, problem));
  }

  /**
   * The same for those who have access.
   *
   * @param whenBroken is told of a problem after which the store takes no more writes and only opening it anew helps
   * @throws StoreRefused as above
   */
  public static EmbeddedStore open(Path directory, int port, StoreAccess access, Consumer<Throwable> whenBroken) {
    File disk = directory.toAbsolutePath().toFile();
    return open(directory, port, access, disk::getUsableSpace, whenBroken);
  }

  static EmbeddedStore open(Path directory, int port, StoreAccess access, LongSupplier freeBytes,
      Consumer<Throwable> whenBroken) {
    StoreFile file = StoreOpening.open(directory);
    Unsynced unsynced = new Unsynced();
    GroupCommitter committer = new GroupCommitter(file, unsynced, whenBroken);
    DiskGuard disk = new DiskGuard(freeBytes, directory.toAbsolutePath().toFile().getTotalSpace());
    try {
      return new EmbeddedStore(file, committer,
          new StoreServer(new DurableBackend(file), new DurableWrites(committer, unsynced, disk), access, port));
    } catch (RuntimeException e) {
      committer.close();
      file.close();
      throw e;
    }
  }

  public int port() {
    return server.port();
  }

  /** For MongoClients.create; without user and password. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port();
  }

  /** Closing twice is closing once. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.stopListening();
    committer.close();
    server.close();
    file.close();
  }
}
