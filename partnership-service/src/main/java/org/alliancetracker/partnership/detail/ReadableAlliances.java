package org.alliancetracker.partnership.detail;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.Loaded;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Desk;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;
import org.springframework.stereotype.Component;

/** Alliances as a person may read them. */
@Component
class ReadableAlliances {

  private final EventLog<Alliance, AllianceEvent> log;
  private final InstantSource clock;

  ReadableAlliances(EventLog<Alliance, AllianceEvent> log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The day in the alliance. */
  LocalDate today(Alliance alliance) {
    return AllianceDay.at(clock.instant(), alliance.dayZone());
  }

  /** What this person may not see is not there. */
  Ruling<Loaded<Alliance>> find(String id, ActingPerson person) {
    Actor actor = Desk.actor(person);
    return Ruling.found(Optional.of(log.load(id))
        .filter(found -> found.exists() && Rights.may(actor, Permission.READ, found.state(), today(found.state()))))
        .map(found -> {
          ReadByOffice.note(person, id, Rights.belongs(actor, found.state(), today(found.state())));
          return found;
        });
  }
}
