package org.alliancetracker.partnership.people;

import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.partnership.alliance.Alliance;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Whom a person works with: everybody with a role in an alliance in which the person has one. */
@Component
class Colleagues {

  private final EventLog<Alliance, AllianceEvent> log;

  Colleagues(EventLog<Alliance, AllianceEvent> log) {
    this.log = log;
  }

  Set<String> of(String personId) {
    Set<String> ids = new HashSet<>();
    ids.add(personId);
    for (Document entry : log.entries().find(Keys.of("row.readers", personId))
        .projection(Projections.include("row.readers"))) {
      ids.addAll(entry.get("row", Document.class).getList("readers", String.class));
    }
    return ids;
  }
}
