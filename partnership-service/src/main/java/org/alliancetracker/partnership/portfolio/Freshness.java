package org.alliancetracker.partnership.portfolio;

import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.partnership.alliance.Alliance;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Read your own writes in lists: a request names the version that an alliance's row must have reached. */
@Component
class Freshness {

  private final EventLog<Alliance, AllianceEvent> log;

  Freshness(EventLog<Alliance, AllianceEvent> log) {
    this.log = log;
  }

  /** The refusal {@code behind} while the row is older. */
  Optional<Refusal> behind(LeastVersion least) {
    return least.behind(this::rowVersion);
  }

  private long rowVersion(String stream) {
    Document entry = log.rows().entries().find(Keys.id(stream)).projection(Projections.include("version")).first();
    return Optional.ofNullable(entry).map(found -> found.get("version", Number.class).longValue()).orElse(0L);
  }
}
