package org.alliancetracker.partnership.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
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
  private static final Document SHOWN = new Document("version", 1).append("row", 1);

  private final EventLog<Alliance, AllianceEvent> log;

  Rows(EventLog<Alliance, AllianceEvent> log) {
    this.log = log;
    log.keepInOrder(BY_NAME);
    log.keepInOrder(BY_NAME, READERS);
  }

  /** The next rows after the cursor (null: from the first one on); fewer than {@code most} only at the end. */
  List<Row> read(Filters filters, Actor actor, Cursor after, int most) {
    return log.entries().find(wanted(filters, actor, after)).sort(BY_NAME.sort()).limit(most).batchSize(most)
        .projection(SHOWN).map(Row::of).into(new ArrayList<>(most));
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
