package org.alliancetracker.localrun.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** A document store that speaks the MongoDB protocol on 127.0.0.1 and keeps its data in one file of a directory. */
public final class EmbeddedStore implements AutoCloseable {

  private static final int WORKERS = 64;

  private final MongoServer server;
  private final GroupCommitter committer;
  private final int port;

  private EmbeddedStore(MongoServer server, GroupCommitter committer, int port) {
    this.server = server;
    this.committer = committer;
    this.port = port;
  }

  /** Opens the store kept in the directory, made if absent; port 0 takes a free one. */
  public static EmbeddedStore open(Path directory, int port) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MVStore file = new MVStore.Builder().fileName(directory.resolve("store.mv").toString())
        .autoCommitDisabled().autoCommitBufferSize(0).open();
    file.setRetentionTime(0);
    GroupCommitter committer = new GroupCommitter(file);
    MongoServer server = new MongoServer(new DurableBackend(file, committer));
    server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
    return new EmbeddedStore(server, committer, server.getLocalAddress().getPort());
  }

  public int port() {
    return port;
  }

  /** For MongoClients.create. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.stopListening();
    try {
      committer.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.shutdownNow();
  }
}
