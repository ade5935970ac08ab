package org.alliancetracker.localstore;

import io.netty.channel.Channel;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Connections that have not logged in, the oldest first. When there are too many the oldest is closed, not the newest
 * turned away: whoever holds connections open keeps nobody out, and a driver's monitor that is closed comes back.
 */
final class Strangers {

  /** Each service needs one or two for its monitor, and one for a moment while it opens another. */
  static final int MOST = 256;

  private final Set<Channel> strangers = new LinkedHashSet<>();

  void came(Channel channel) {
    Channel oldest = null;
    synchronized (strangers) {
      strangers.add(channel);
      if (strangers.size() > MOST) {
        Iterator<Channel> all = strangers.iterator();
        oldest = all.next();
        all.remove();
      }
    }
    if (oldest != null) {
      oldest.close();
    }
  }

  /** It has logged in or has gone. */
  void isNone(Channel channel) {
    synchronized (strangers) {
      strangers.remove(channel);
    }
  }
}
