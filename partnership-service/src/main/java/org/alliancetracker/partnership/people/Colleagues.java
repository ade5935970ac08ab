package org.alliancetracker.partnership.people;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Periods;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Whom a person works with: everybody with a role in an alliance in which the person holds one today. */
@Component
class Colleagues {

  private final EventLog<Alliance, AllianceEvent> log;
  private final InstantSource clock;

  Colleagues(EventLog<Alliance, AllianceEvent> log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  Set<String> of(String personId) {
    Set<String> ids = new HashSet<>();
    ids.add(personId);
    Instant now = clock.instant();
    for (Document entry : log.entries().find(Keys.of("row.readers", personId))
        .projection(Projections.include("row.readers", "row.periods", "row.zone"))) {
      Document row = entry.get("row", Document.class);
      LocalDate today = AllianceDay.at(now, AllianceDay.zone(row.getString("zone")));
      if (new Periods(row.getList("periods", String.class)).hold(personId, today)) {
        ids.addAll(row.getList("readers", String.class));
      }
    }
    return ids;
  }
}
