package org.alliancetracker.kit.log;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;

/** Collects a stretch from commits that come in its order, and says when it has enough. */
final class Stretches {

  /** Commits read at a time: each may hold a mebibyte. */
  static final int AT_ONCE = 16;

  private final Stretch.Place after;
  private final boolean newestFirst;
  private final int most;
  private final long mostBytes;
  private final List<Envelope> events = new ArrayList<>();
  private long bytes;
  private Stretch.Place last;
  private boolean more;

  Stretches(Stretch.Place after, boolean newestFirst, int most, long mostBytes) {
    this.after = after;
    this.newestFirst = newestFirst;
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** False when nothing more is wanted. */
  boolean add(CommitDocument commit) {
    List<Envelope> envelopes = commit.envelopes();
    for (int i = 0; i < envelopes.size(); i++) {
      int at = newestFirst ? envelopes.size() - 1 - i : i;
      Envelope event = envelopes.get(at);
      if (isBefore(event.streamVersion())) {
        continue;
      }
      long size = Utf8.length(commit.events().get(at));
      if (!events.isEmpty() && (events.size() == most || bytes + size > mostBytes)) {
        more = true;
        return false;
      }
      events.add(event);
      bytes += size;
      last = new Stretch.Place(commit.n(), event.streamVersion());
    }
    return true;
  }

  private boolean isBefore(long version) {
    return after != null && (newestFirst ? version >= after.version() : version <= after.version());
  }

  Stretch done() {
    return new Stretch(List.copyOf(events), more ? last : null);
  }
}
