package org.alliancetracker.gateway.service.partnership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.ServiceJson;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** partnership-service as pages see it. Reading what is not there, or while it is down, ends in a page that says so. */
@Component
public class Partnership {

  private static final int AT_ONCE = 200;
  /** What a page shows of a list before it offers more. */
  private static final int AT_A_LOOK = 50;
  private static final int MOST_NAMES = 200;
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
    return ServiceJson.of(read(person, "/api/alliances?" + query), PortfolioPage.class);
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
    return ServiceJson.of(read(person, address(id)), Alliance.class);
  }

  /** What happened, the latest first; {@code after} is null for the first part. */
  public Part<Happening> history(ActingPerson person, String id, String after) {
    return part(person, address(id) + "/history?newest=true&limit=" + AT_A_LOOK, after, Happening.class);
  }

  /** A list of an alliance, what was recorded last first; {@code list} is the last step of its address. */
  public <T> Part<T> list(ActingPerson person, String id, String list, String after, Class<T> type) {
    return part(person, address(id) + "/" + list + "?limit=" + AT_A_LOOK, after, type);
  }

  private <T> Part<T> part(ActingPerson person, String path, String after, Class<T> type) {
    JsonNode part = read(person, after == null ? path : path + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
    return new Part<>(part.path("items").valueStream().map(item -> ServiceJson.of(item, type)).toList(), part.path("next").asString(null));
  }

  /**
   * Names for these ids, of at most {@value #MOST_NAMES} of them. A page about an alliance is worth more than the names on it:
   * without them it shows that they are not known.
   */
  public People people(ActingPerson person, Collection<String> ids) {
    String asked = ids.stream().filter(id -> id != null && !People.isSystem(id)).distinct().limit(MOST_NAMES)
        .collect(Collectors.joining(","));
    if (asked.isEmpty()) {
      return new People(List.of());
    }
    Reply reply = calls.get(Service.PARTNERSHIP, person, "/api/people?ids=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    return new People(reply.isOk()
        ? reply.body().path("items").valueStream().map(item -> ServiceJson.of(item, People.Person.class)).toList()
        : List.of());
  }

  /** Sends a command about an alliance; {@code path} begins after its id, such as {@code /milestones}. */
  public Reply send(ActingPerson person, String id, String path, AllianceCommand body, String key) {
    return calls.post(Service.PARTNERSHIP, person, address(id) + path, body, key);
  }

  /** Sends a new alliance. */
  public Reply design(ActingPerson person, AllianceCommand.Design body, String key) {
    return calls.post(Service.PARTNERSHIP, person, "/api/alliances", body, key);
  }

  private static String address(String id) {
    return "/api/alliances/" + PathStep.of(id);
  }

  private JsonNode read(ActingPerson person, String path) {
    return ServiceJson.body(calls.get(Service.PARTNERSHIP, person, path));
  }
}
