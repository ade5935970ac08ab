package org.alliancetracker.partnership.portfolio;

import java.time.InstantSource;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.alliancetracker.partnership.parameter.Cursor;
import org.alliancetracker.partnership.parameter.Parameters;
import org.alliancetracker.words.text.SearchWords;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The portfolio, page by page. */
@RestController
@RequestMapping("/api/alliances")
class PortfolioRoutes {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int GOALS = 17;

  private final Portfolio portfolio;
  private final Freshness freshness;
  private final InstantSource clock;

  PortfolioRoutes(Portfolio portfolio, Freshness freshness, InstantSource clock) {
    this.portfolio = portfolio;
    this.freshness = freshness;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<Object> list(ActingPerson person,
      LeastVersion least,
      @RequestParam(required = false) String stage, @RequestParam(required = false) String door,
      @RequestParam(required = false) String mode, @RequestParam(required = false) String sdg,
      @RequestParam(required = false) String territory, @RequestParam(required = false) String health,
      @RequestParam(required = false) String q, @RequestParam(required = false) String unmanaged,
      @RequestParam(required = false) String limit, @RequestParam(required = false) String after) {
    Parameters parameters = new Parameters();
    Filters filters = new Filters(parameters.stage("stage", stage), parameters.code(EntryDoor.class, "door", door),
        parameters.code(Mode.class, "mode", mode), parameters.number("sdg", sdg, 1, GOALS),
        SearchWords.of(parameters.text("territory", territory)), parameters.code(HealthColour.class, "health", health),
        SearchWords.of(parameters.text("q", q)), parameters.flag("unmanaged", unmanaged));
    Integer asked = parameters.number("limit", limit, 1, MOST);
    Cursor from = parameters.cursor("after", after, Cursor::parse);
    return parameters.first().or(() -> freshness.behind(least)).map(Answers::refused)
        .orElseGet(() -> ResponseEntity.ok(portfolio.page(filters, Desk.actor(person),
            clock.instant(), from, asked == null ? USUAL : asked)));
  }
}
