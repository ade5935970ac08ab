package org.alliancetracker.kit.connection;

import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.kit.connection.WatchedHttp.Doing;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Keeps the connections of those who do nothing from keeping others out. A connection without a request is cheap to open again, so
 * it is the one that gives way; a head that drips without end is closed at its time.
 */
final class Crowd {

  /** Whoever has just come is not yet idle: the request is on its way. */
  private static final Duration JUST_COME = Duration.ofSeconds(1);

  private record Since(Doing doing, long lastRead, long nanos) {
  }

  private final WatchedHttp http;
  private final ConnectionLimits limits;
  private Map<SocketWrapperBase<NioChannel>, Since> known = new IdentityHashMap<>();

  Crowd(WatchedHttp http, ConnectionLimits limits) {
    this.http = http;
    this.limits = limits;
  }

  /** One look at all of them; called by one thread, twice a second. */
  void look() {
    long now = System.nanoTime();
    Set<SocketWrapperBase<NioChannel>> open = http.connections();
    Map<SocketWrapperBase<NioChannel>, Since> seen = new IdentityHashMap<>();
    open.forEach(connection -> seen.put(connection, since(connection, now)));
    known = seen;
    seen.forEach((connection, since) -> {
      if (since.doing() == Doing.ARRIVING && isOlder(since, limits.arrival(), now)) {
        WatchedHttp.closeIfStill(Doing.ARRIVING, connection);
      }
    });
    int tooMany = open.size() - limits.crowded();
    if (tooMany > 0) {
      List<SocketWrapperBase<NioChannel>> idle = seen.entrySet().stream()
          .filter(entry -> entry.getValue().doing() == Doing.NOTHING && isOlder(entry.getValue(), JUST_COME, now))
          .sorted(Comparator.comparingLong(entry -> entry.getValue().nanos() - now)).limit(tooMany).map(Map.Entry::getKey).toList();
      idle.forEach(connection -> WatchedHttp.closeIfStill(Doing.NOTHING, connection));
    }
  }

  private Since since(SocketWrapperBase<NioChannel> connection, long now) {
    Since before = known.get(connection);
    Doing doing = WatchedHttp.doing(connection);
    long lastRead = WatchedHttp.lastRead(connection);
    boolean same = before != null && before.doing() == doing && (doing == Doing.ARRIVING || before.lastRead() == lastRead);
    return same ? before : new Since(doing, lastRead, now);
  }

  private static boolean isOlder(Since since, Duration than, long now) {
    return now - since.nanos() > than.toNanos();
  }
}
