package org.alliancetracker.gateway.page.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
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
  private final ExecutorService side = Executors.newVirtualThreadPerTaskExecutor();

  Rounds(ServiceCalls calls, Figures own) {
    this.calls = calls;
    this.own = own;
  }

  /** The gateway first, then the services. */
  List<Part> parts(ActingPerson person, Words words) {
    Map<Service, Future<Reply>> asked = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      asked.put(service, side.submit(() -> calls.get(service, person, "/operations/status")));
    }
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    List<Part> services = new ArrayList<>();
    asked.forEach((service, reply) -> services.add(part(service, answer(reply, giveUp), words)));
    List<Part> all = new ArrayList<>();
    all.add(new Part(words.say("status.part.gateway"), true, own.version(), Judgement.of(new FigureSet(own.all()), words)));
    all.addAll(services);
    return all;
  }

  /** Null when it did not come in time. */
  private static Reply answer(Future<Reply> reply, long giveUp) {
    try {
      return reply.get(Math.max(1, giveUp - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException none) {
      reply.cancel(true);
      return null;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

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
