package org.alliancetracker.partnership.people;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Periods;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Whom a person works with, and whose manager a person is, by the roles that are held today. */
@Component
class Colleagues {

  private static final String READERS = "row.readers";

  private final EventLog<Alliance, AllianceEvent> log;
  private final InstantSource clock;

  Colleagues(EventLog<Alliance, AllianceEvent> log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The person, and everybody with a role in an alliance in which the person holds one today. */
  Set<String> of(String personId) {
    Set<String> ids = new HashSet<>();
    ids.add(personId);
    forEach(personId, (row, today) -> {
      if (periods(row).hold(personId, today)) {
        ids.addAll(row.getList("readers", String.class));
      }
    });
    return ids;
  }

  /** Everybody who holds a role today in an alliance that the person manages today. */
  Set<String> managedBy(String personId) {
    Set<String> ids = new HashSet<>();
    forEach(personId, (row, today) -> {
      Periods periods = periods(row);
      if (periods.rolesOf(personId, today).contains(MemberRole.MANAGER)) {
        ids.addAll(periods.present(today));
      }
    });
    return ids;
  }

  private void forEach(String reader, BiConsumer<Document, LocalDate> each) {
    Instant now = clock.instant();
    for (Document entry : log.rows().entries().find(Keys.of(READERS, reader))
        .projection(Projections.include(READERS, "row.periods", "row.zone"))) {
      Document row = entry.get("row", Document.class);
      each.accept(row, AllianceDay.at(now, AllianceDay.zone(row.getString("zone"))));
    }
  }

  private static Periods periods(Document row) {
    return new Periods(row.getList("periods", String.class));
  }
}
