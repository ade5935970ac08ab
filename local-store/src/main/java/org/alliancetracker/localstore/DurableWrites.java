package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.function.Supplier;

/** Decides when an answer may leave: a write's once it is on disk, a read's once everything it shows is. */
final class DurableWrites {

  private static final int OUT_OF_DISK_SPACE = 14031;

  /** Takes the answer, or why there will be none. */
  interface Answer {
    void ready(Document reply);

    void lost(Throwable why);
  }

  private final GroupCommitter committer;
  private final Unsynced unsynced;
  private final DiskGuard disk;

  DurableWrites(GroupCommitter committer, Unsynced unsynced, DiskGuard disk) {
    this.committer = committer;
    this.unsynced = unsynced;
    this.disk = disk;
  }

  /** Runs the command (which turns its own errors into replies) and passes the reply on in due time. */
  void run(String namespace, Commands.Kind kind, Supplier<Document> command, Answer answer) {
    switch (kind) {
      case Commands.Plain() -> answer.ready(command.get());
      case Commands.Read read -> {
        Document reply = command.get();
        long epoch = unsynced.newest(namespace, read, reply);
        if (epoch <= committer.durableEpoch()) {
          answer.ready(reply);
        } else {
          await(epoch, reply, answer);
        }
      }
      case Commands.Write write -> {
        if (disk.isFull()) {
          throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", disk.sentence());
        }
        committer.write(epoch -> {
          unsynced.mark(namespace, write, epoch);
          // the answer waits even if it is an error: part of the command may have been done, or it tells of others' work
          await(epoch, command.get(), answer);
        });
      }
    }
  }

  private void await(long epoch, Document reply, Answer answer) {
    committer.whenDurable(epoch, problem -> {
      if (problem == null) {
        answer.ready(reply);
      } else {
        answer.lost(problem);
      }
    });
  }
}
