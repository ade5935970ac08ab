package org.alliancetracker.gateway.page.partnership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** partnership-service as pages see it. Reading what is not there, or while it is down, ends in a page that says so. */
@Component
public class Partnership {

  private static final int AT_ONCE = 200;
  private static final int MOST = 1000;

  private final ServiceCalls calls;

  Partnership(ServiceCalls calls) {
    this.calls = calls;
  }

  /** Lines that match the parameters of the list; those with a null value are left out. */
  public PortfolioPage portfolio(ActingPerson person, Map<String, String> parameters) {
    String query = parameters.entrySet().stream().filter(each -> each.getValue() != null)
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return Reading.of(read(person, "/api/alliances?" + query), PortfolioPage.class);
  }

  /** All lines that match; beyond a thousand nobody reads on, and {@code next} says that there are more. */
  public PortfolioPage all(ActingPerson person, Map<String, String> parameters) {
    Map<String, String> asked = new HashMap<>(parameters);
    asked.put("limit", String.valueOf(AT_ONCE));
    List<PortfolioPage.Line> lines = new ArrayList<>();
    String next = null;
    do {
      asked.put("after", next);
      PortfolioPage page = portfolio(person, asked);
      lines.addAll(page.items());
      next = page.next();
    } while (next != null && lines.size() < MOST);
    return new PortfolioPage(lines, next);
  }

  public Alliance alliance(ActingPerson person, String id) {
    return Reading.of(read(person, address(id)), Alliance.class);
  }

  /** What happened, oldest first. */
  public List<Happening> history(ActingPerson person, String id) {
    JsonNode items = read(person, address(id) + "/history").path("items");
    return items.valueStream().map(item -> Reading.of(item, Happening.class)).toList();
  }

  /** A page about an alliance is worth more than the names on it: without them it shows that they are not known. */
  public People people(ActingPerson person) {
    Reply reply = calls.get(Service.PARTNERSHIP, person, "/api/people");
    return new People(reply.isOk()
        ? reply.body().path("items").valueStream().map(item -> Reading.of(item, People.Person.class)).toList()
        : List.of());
  }

  /** Sends a command about an alliance; {@code path} begins after its id, such as {@code /milestones}. */
  public Reply send(ActingPerson person, String id, String path, Map<String, Object> body, String key) {
    return calls.post(Service.PARTNERSHIP, person, address(id) + path, body, key);
  }

  /** Sends a new alliance. */
  public Reply design(ActingPerson person, Map<String, Object> body, String key) {
    return calls.post(Service.PARTNERSHIP, person, "/api/alliances", body, key);
  }

  private static String address(String id) {
    return "/api/alliances/" + Reading.step(id);
  }

  private JsonNode read(ActingPerson person, String path) {
    return Reading.body(calls.get(Service.PARTNERSHIP, person, path));
  }
}
