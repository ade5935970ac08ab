package org.alliancetracker.kit.watch;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a service is doing, for the gateway's status page; like all of {@code /operations} for administrators. */
@RestController
@RequestMapping("/operations")
public final class StatusRoute {

  record Status(String version, List<Figure> figures) {}

  private final Figures figures;

  StatusRoute(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/status")
  Status status() {
    return new Status(figures.version(), figures.all());
  }
}
