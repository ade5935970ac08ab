package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a command does to which documents. Anything not known as a read counts as a write. */
final class Commands {

  private static final Set<String> WITHOUT_DATA = Set.of("ismaster", "hello", "ping", "buildinfo", "endsessions",
      "killcursors", "connectionstatus", "hostinfo", "getlog", "whatsmyuri", "getparameter", "serverstatus",
      "getcmdlineopts", "getfreemonitoringstatus", "replsetgetstatus", "getlasterror");
  private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct", "aggregate",
      "listcollections", "listindexes", "listdatabases", "dbstats", "collstats", "validate");
  private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

  sealed interface Kind {
  }

  /** Answers without looking at data. */
  record Plain() implements Kind {
  }

  /** Reads documents: those of the filter, if they are known by id, and those in the reply. */
  record Read(String command, Document query) implements Kind {

    /** Ids asked for and answered; empty if the answer does not tell which documents it was made of. */
    Optional<List<String>> ids(Document reply) {
      if (!command.equals("find") && !command.equals("getmore")) {
        return Optional.empty();
      }
      List<String> ids = new ArrayList<>();
      if (query.get("filter") instanceof Document filter) {
        idsOf(filter).ifPresent(ids::addAll);
      }
      if (reply.get("cursor") instanceof Document cursor) {
        Object batch = cursor.getOrDefault("firstBatch", cursor.get("nextBatch"));
        for (Object document : batch instanceof Collection<?> c ? c : List.of()) {
          if (!(document instanceof Document d && d.get("_id") instanceof String id)) {
            return Optional.empty();
          }
          ids.add(id);
        }
      }
      return Optional.of(ids);
    }
  }

  /** Writes: the documents with these ids, or (empty) any of the collection. */
  record Write(Optional<List<String>> ids) implements Kind {
  }

  private Commands() {
  }

  static Kind kind(String name, Document query) {
    String command = name.toLowerCase(Locale.ROOT);
    if (WITHOUT_DATA.contains(command)) {
      return new Plain();
    }
    if (READS.contains(command) && !writesToCollection(query)) {
      return new Read(command, query);
    }
    Optional<List<String>> ids = switch (command) {
      case "insert" -> ids(query.get("documents"), "");
      case "update" -> ids(query.get("updates"), "q");
      case "delete" -> ids(query.get("deletes"), "q");
      case "findandmodify" -> query.get("query") instanceof Document q ? idsOf(q) : Optional.empty();
      default -> Optional.empty();
    };
    return new Write(ids);
  }

  private static boolean writesToCollection(Document query) {
    return query.get("pipeline") instanceof Collection<?> stages && stages.stream()
        .anyMatch(s -> s instanceof Map<?, ?> stage && stage.keySet().stream().anyMatch(WRITING_STAGES::contains));
  }

  private static Optional<List<String>> ids(Object items, String part) {
    List<String> ids = new ArrayList<>();
    for (Object item : items instanceof Collection<?> c ? c : List.of()) {
      Object filter = item instanceof Document d && !part.isEmpty() ? d.get(part) : item;
      Optional<List<String>> found = filter instanceof Document d ? idsOf(d) : Optional.empty();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      ids.addAll(found.get());
    }
    return Optional.of(ids);
  }

  private static Optional<List<String>> idsOf(Document filter) {
    return switch (filter.get("_id")) {
      case String id -> Optional.of(List.of(id));
      case Document d when d.size() == 1 && d.get("$in") instanceof Collection<?> in
          && in.stream().allMatch(String.class::isInstance) -> Optional.of(in.stream().map(String.class::cast).toList());
      case null, default -> Optional.empty();
    };
  }

  /** "database.collection"; getMore names its collection in a field of its own. */
  static String namespace(String database, String command, Document query) {
    Object collection = command.equalsIgnoreCase("getMore") ? query.get("collection") : query.get(command);
    return database + "." + collection;
  }
}
