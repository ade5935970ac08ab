package org.alliancetracker.partnership.portfolio;

import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
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

  /** Throws the problem {@code behind} (503) while the row is older; null asks for nothing. */
  void require(String header) {
    if (header != null && rowVersion(header) < asked(header)) {
      throw new ProblemException(Problem.of(SharedCode.BEHIND)
          .detail("Try again in a moment: the list is about to show your last change."));
    }
  }

  private long rowVersion(String header) {
    String stream = header.substring(0, Math.max(0, header.lastIndexOf(':'))).trim();
    Document entry = log.entries().find(Keys.id(stream)).projection(Projections.include("version")).first();
    return Optional.ofNullable(entry).map(found -> found.get("version", Number.class).longValue()).orElse(0L);
  }

  private static long asked(String header) {
    try {
      return Long.parseLong(header.substring(header.lastIndexOf(':') + 1).trim());
    } catch (NumberFormatException broken) {
      throw new ProblemException(InputProblems.badHeader(
          Answers.VERSION_HEADER, "Write the header as <stream>:<version>, as an answer gave it."));
    }
  }
}
