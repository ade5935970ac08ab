package org.alliancetracker.partnership.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.log.EntryRows;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.store.TextOrder;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.parameter.Cursor;
import org.alliancetracker.partnership.rights.Actor;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The rows in the order of the list, from a place on. */
@Component
class Rows {

  private static final TextOrder BY_NAME = new TextOrder("row.sortName");
  private static final String READERS = "row.readers";

  private final EventLog<Alliance, AllianceEvent> log;

  Rows(EventLog<Alliance, AllianceEvent> log) {
    this.log = log;
    log.rows().keepInOrder(BY_NAME);
    log.rows().keepInOrder(BY_NAME, READERS);
  }

  /** The next rows after the cursor (null: from the first one on); fewer than {@code most} only at the end. */
  List<Row> read(Filters filters, Actor actor, Cursor after, int most) {
    return log.rows().entries().find(wanted(filters, actor, after)).sort(BY_NAME.sort()).limit(most).batchSize(most)
        .projection(EntryRows.FIELDS).map(this::row).into(new ArrayList<>(most));
  }

  /** What it tells is as of this program; its place is the one by which the store orders it, else pages would not join. */
  private Row row(Document entry) {
    Row kept = Row.of(entry);
    return new Row(kept.id(), kept.version(), new Document(log.rows().of(entry)).append("sortName", kept.text("sortName")));
  }

  /** An entry made before its alliance had a name is left out. */
  private static Document wanted(Filters filters, Actor actor, Cursor after) {
    Document wanted = after == null ? BY_NAME.all() : BY_NAME.after(after.sortName(), after.id());
    if (!actor.everywhere()) {
      wanted.append(READERS, actor.personId());
    }
    wanted.putAll(filters.exact());
    return wanted;
  }
}
