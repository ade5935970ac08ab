package org.alliancetracker.partnership.portfolio;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.rights.Actor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The alliances a person may see, by name. Rows may lag behind a change by milliseconds. */
@Component
class Portfolio {

  /** The embedded store sends all in one reply otherwise, and drivers refuse one above 48 MB. */
  private static final int BATCH = 1_000;

  /** One page; {@code next} is null on the last. */
  record Page(List<Item> items, String next) {}

  private final EventLog<Alliance, AllianceEvent> log;

  Portfolio(EventLog<Alliance, AllianceEvent> log) {
    this.log = log;
  }

  Page page(Filters filters, Actor actor, LocalDate today, Cursor after, int limit) {
    List<Row> rows = matching(filters, actor, today).stream()
        .sorted(Comparator.comparing(Cursor::of, Cursor.ORDER))
        .filter(row -> after == null || Cursor.ORDER.compare(Cursor.of(row), after) > 0)
        .limit(limit + 1L)
        .toList();
    List<Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    return new Page(shown.stream().map(row -> Item.of(row, today)).toList(),
        rows.size() > limit ? Cursor.of(shown.getLast()).text() : null);
  }

  private List<Row> matching(Filters filters, Actor actor, LocalDate today) {
    MongoCollection<Document> entries = log.entries();
    List<Row> rows = new ArrayList<>();
    for (Document entry : entries.find(narrowed(filters, actor)).batchSize(BATCH)
        .projection(Projections.include("version", "row"))) {
      Row row = Row.of(entry);
      if (row.named() && filters.match(row, actor, today)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** What the store can leave out by exact values; the rest is decided here. */
  private static Bson narrowed(Filters filters, Actor actor) {
    if (!actor.everywhere()) {
      return Keys.of("row.readers", actor.personId());
    }
    return filters.stage() == null ? new Document() : Keys.of("row.stage", filters.stage().name());
  }
}
