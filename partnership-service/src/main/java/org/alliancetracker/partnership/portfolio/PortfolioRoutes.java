package org.alliancetracker.partnership.portfolio;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
  Portfolio.Page list(ActingPerson person,
      @RequestHeader(name = Answers.VERSION_HEADER, required = false) String leastVersion,
      @RequestParam(required = false) String stage, @RequestParam(required = false) String door,
      @RequestParam(required = false) String mode, @RequestParam(required = false) String sdg,
      @RequestParam(required = false) String territory, @RequestParam(required = false) String health,
      @RequestParam(required = false) String q, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    Filters filters = new Filters(Parameters.stage("stage", stage), Parameters.code(EntryDoor.class, "door", door),
        Parameters.code(Mode.class, "mode", mode), Parameters.number("sdg", sdg, 1, GOALS),
        Parameters.text("territory", territory), Parameters.code(HealthColour.class, "health", health),
        Parameters.text("q", q));
    freshness.require(leastVersion);
    Integer asked = Parameters.number("limit", limit, 1, MOST);
    return portfolio.page(filters, Desk.actor(person), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        Parameters.cursor("after", after), asked == null ? USUAL : asked);
  }
}
