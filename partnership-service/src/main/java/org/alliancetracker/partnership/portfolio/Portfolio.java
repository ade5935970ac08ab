package org.alliancetracker.partnership.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.kit.identity.ErasedPeople;
import org.alliancetracker.kit.store.Stores;
import org.alliancetracker.partnership.parameter.Cursor;
import org.alliancetracker.partnership.rights.Actor;
import org.springframework.stereotype.Component;

/** The alliances a person may see, by name. Rows may lag behind a change by milliseconds. */
@Component
class Portfolio {

  /** How much more is read each time when what was read held too few lines for the page. */
  private static final int GROWTH = 4;

  /** One page; {@code next} is null on the last. */
  record Page(List<Item> items, String next) {}

  private final Rows rows;
  private final ErasedPeople erased;

  Portfolio(Rows rows, ErasedPeople erased) {
    this.rows = rows;
    this.erased = erased;
  }

  Page page(Filters filters, Actor actor, Instant now, Cursor after, int limit) {
    List<Row> found = matching(filters, actor, now, after, limit + 1);
    List<Row> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new Page(shown.stream().map(row -> Item.of(row, actor, row.today(now))).toList(),
        found.size() > limit ? shown.getLast().place().text() : null);
  }

  /** Reads on until there are enough: the store decides by exact values only, the rest is decided here. */
  private List<Row> matching(Filters filters, Actor actor, Instant now, Cursor after, int enough) {
    // by id: an alliance that is renamed between two reads is met again further on
    Map<String, Row> matching = new LinkedHashMap<>();
    Cursor from = after;
    for (int most = enough; ; most = Math.min(Stores.BATCH, most * GROWTH)) {
      List<Row> read = rows.read(filters, actor, from, most);
      for (Row row : read) {
        if (filters.match(row, actor, row.today(now), erased::isErased)) {
          matching.putIfAbsent(row.id(), row);
        }
        if (matching.size() == enough) {
          return new ArrayList<>(matching.values());
        }
      }
      if (read.size() < most) {
        return new ArrayList<>(matching.values());
      }
      from = read.getLast().place();
    }
  }
}
