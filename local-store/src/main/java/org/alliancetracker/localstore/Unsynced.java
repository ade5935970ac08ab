package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which documents have been written but are not on disk yet. A read that met one waits with its answer: otherwise it
 * would show (and a relay would publish) what a crash takes back. Reads of anything else never wait.
 */
final class Unsynced {

  private record Key(String namespace, String id) {
  }

  private final Map<Key, Long> documents = new ConcurrentHashMap<>();
  private final Map<String, Long> unknownDocuments = new ConcurrentHashMap<>();
  private final Map<String, Long> namespaces = new ConcurrentHashMap<>();
  private final NavigableMap<Long, Collection<Key>> byEpoch = new ConcurrentSkipListMap<>();

  /** Called before the command runs, so that whoever sees its effect sees the mark too. */
  void mark(String namespace, Commands.Write write, long epoch) {
    namespaces.put(namespace, epoch);
    Optional<List<String>> ids = write.ids();
    if (ids.isEmpty()) {
      unknownDocuments.put(namespace, epoch);
      return;
    }
    Collection<Key> marked = byEpoch.computeIfAbsent(epoch, e -> ConcurrentHashMap.newKeySet());
    for (String id : ids.get()) {
      Key key = new Key(namespace, id);
      documents.put(key, epoch);
      marked.add(key);
    }
  }

  void durable(long epoch) {
    Map<Long, Collection<Key>> done = byEpoch.headMap(epoch, true);
    done.forEach((e, keys) -> keys.forEach(key -> documents.remove(key, e)));
    done.clear();
  }

  /** The newest epoch among the documents asked for or answered; 0 if all have been durable. */
  long newest(String namespace, Commands.Read read, Document reply) {
    Optional<List<String>> ids = read.ids(reply);
    if (ids.isEmpty()) {
      return namespaces.getOrDefault(namespace, 0L);
    }
    long newest = unknownDocuments.getOrDefault(namespace, 0L);
    if (!documents.isEmpty()) {
      for (String id : new ArrayList<>(ids.get())) {
        newest = Math.max(newest, documents.getOrDefault(new Key(namespace, id), 0L));
      }
    }
    return newest;
  }
}
