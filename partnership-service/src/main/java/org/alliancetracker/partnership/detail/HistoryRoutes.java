package org.alliancetracker.partnership.detail;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.Loaded;
import org.alliancetracker.kit.log.Stretch;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.parameter.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that happened in an alliance, part by part; oldest first unless the newest are asked for. */
@RestController
class HistoryRoutes {

  private final EventLog<Alliance, AllianceEvent> log;
  private final ReadableAlliances alliances;

  HistoryRoutes(EventLog<Alliance, AllianceEvent> log, ReadableAlliances alliances) {
    this.log = log;
    this.alliances = alliances;
  }

  @GetMapping("/api/alliances/{id}/history")
  ResponseEntity<Object> history(@PathVariable String id, ActingPerson person,
      @RequestParam(required = false) String newest, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    Parameters parameters = new Parameters();
    boolean newestFirst = parameters.flag("newest", newest);
    Integer asked = parameters.number("limit", limit, 1, Part.MOST);
    Stretch.Place place = parameters.cursor("after", after, Stretch.Place::parse);
    return parameters.first().map(Answers::refused).orElseGet(() -> Answers.of(alliances.find(id, person),
        found -> ResponseEntity.ok(part(id, found, place, newestFirst, asked == null ? Part.USUAL : asked))));
  }

  private Part<Happened> part(String id, Loaded<Alliance> found, Stretch.Place after, boolean newestFirst, int most) {
    Stretch stretch = log.history(id, found, after, newestFirst, most, Part.MOST_BYTES);
    List<Happened> items = stretch.events().stream().map(Happened::of).toList();
    return new Part<>(items, stretch.next() == null ? null : stretch.next().text());
  }
}
