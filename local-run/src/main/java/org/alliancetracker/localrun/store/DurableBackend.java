package org.alliancetracker.localrun.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The engine's commands; one that writes answers only when its commit is on disk. */
final class DurableBackend extends H2Backend {

  private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct", "aggregate", "ismaster",
      "hello", "ping", "buildinfo", "endsessions", "killcursors", "listcollections", "listindexes", "listdatabases",
      "serverstatus", "dbstats", "collstats", "connectionstatus", "hostinfo", "getlog", "whatsmyuri", "getparameter");

  private final GroupCommitter committer;

  DurableBackend(MVStore store, GroupCommitter committer) {
    super(store);
    this.committer = committer;
  }

  @Override
  public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
    if (committer == null || READS.contains(command.toLowerCase(Locale.ROOT))) {
      return super.handleCommand(channel, databaseName, command, query);
    }
    return committer.write(() -> super.handleCommand(channel, databaseName, command, query));
  }
}
