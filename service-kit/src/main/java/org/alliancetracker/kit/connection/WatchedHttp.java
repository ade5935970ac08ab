package org.alliancetracker.kit.connection;

import java.util.Set;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The container's HTTP, which also tells what each of its connections does now. Named by its class, so it is public. */
public final class WatchedHttp extends Http11NioProtocol {

  /** What a connection does while no thread works on it. */
  enum Doing {
    /** Nothing has come since it was opened or last answered. */
    NOTHING,
    /** A head is coming. */
    ARRIVING,
    /** A request is worked on; its own limits hold. */
    WORKING
  }

  /** All that are open now. */
  Set<SocketWrapperBase<NioChannel>> connections() {
    return getEndpoint().getConnections();
  }

  /** The container holds the lock of a connection while it works on it, and keeps a processor with it while a head is incomplete. */
  static Doing doing(SocketWrapperBase<?> connection) {
    if (!connection.getLock().tryLock()) {
      return Doing.WORKING;
    }
    try {
      return resting(connection);
    } finally {
      connection.getLock().unlock();
    }
  }

  /** Closes it unless it does something else by now. */
  static void closeIfStill(Doing doing, SocketWrapperBase<?> connection) {
    if (connection.getLock().tryLock()) {
      try {
        if (resting(connection) == doing) {
          connection.close();
        }
      } finally {
        connection.getLock().unlock();
      }
    }
  }

  /** When bytes last came, so that one who asks again and again is not taken for one who says nothing; milliseconds of the container. */
  static long lastRead(SocketWrapperBase<?> connection) {
    return connection instanceof NioEndpoint.NioSocketWrapper nio ? nio.getLastRead() : 0;
  }

  private static Doing resting(SocketWrapperBase<?> connection) {
    return switch (connection.getCurrentProcessor()) {
      case null -> Doing.NOTHING;
      case Processor waiting when waiting.isAsync() -> Doing.WORKING;
      default -> Doing.ARRIVING;
    };
  }
}
