package org.alliancetracker.kit.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for an administrator; the door lets nobody else come here. */
@RestController
final class ScrapeRoute {

  private final Scrape scrape;

  ScrapeRoute(Scrape scrape) {
    this.scrape = scrape;
  }

  @GetMapping(Scrape.ADDRESS)
  void scrape(HttpServletResponse response) throws IOException {
    scrape.write(response);
  }
}
