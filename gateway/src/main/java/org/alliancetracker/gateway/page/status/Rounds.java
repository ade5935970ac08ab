package org.alliancetracker.gateway.page.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Asked;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.gateway.route.SideBySide;
import org.alliancetracker.gateway.service.ServiceJson;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.watch.Figure;
import org.alliancetracker.kit.watch.Figures;
import org.springframework.stereotype.Component;

/** Asks all services at once how they are. One that says nothing soon is down as far as this page goes. */
@Component
class Rounds {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private record Status(String version, List<Figure> figures) {}

  private final ServiceCalls calls;
  private final Figures own;
  private final SideBySide sideBySide;

  Rounds(ServiceCalls calls, Figures own, SideBySide sideBySide) {
    this.calls = calls;
    this.own = own;
    this.sideBySide = sideBySide;
  }

  /** The gateway first, then the services. */
  List<Part> parts(ActingPerson person, Words words) {
    Map<Service, Asked<Reply>> asked = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      asked.put(service, sideBySide.ask(() -> calls.get(service, person, "/operations/status")));
    }
    List<Part> all = new ArrayList<>();
    all.add(new Part(words.say("status.part.gateway"), true, own.version(), Judgement.of(new FigureSet(own.all()), words)));
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    asked.forEach((service, reply) -> {
      try (reply) {
        all.add(part(service, reply.within(Duration.ofNanos(giveUp - System.nanoTime())).orElse(null), words));
      }
    });
    return all;
  }

  /** @param reply null when it did not come in time */
  private static Part part(Service service, Reply reply, Words words) {
    String name = words.say("status.part." + service.label());
    if (reply == null || !reply.isOk()) {
      return new Part(name, false, "", List.of());
    }
    Status status = ServiceJson.of(reply, Status.class);
    List<Figure> figures = status.figures() == null ? List.of() : status.figures();
    return new Part(name, true, status.version() == null ? "" : status.version(), Judgement.of(new FigureSet(figures), words));
  }
}
