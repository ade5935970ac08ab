package org.alliancetracker.gateway.page.partnership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** partnership-service as pages see it. Reading what is not there, or while it is down, ends in a page that says so. */
@Component
public class Partnership {

  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  /** A service may be newer than the pages: what they do not know is overlooked, not a fault. */
  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
      .build();

  private final ServiceCalls calls;

  Partnership(ServiceCalls calls) {
    this.calls = calls;
  }

  /** Lines that match the parameters of the list; those with a null value are left out. */
  public PortfolioPage portfolio(ActingPerson person, Map<String, String> parameters) {
    String query = parameters.entrySet().stream().filter(each -> each.getValue() != null)
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return JSON.treeToValue(read(person, "/api/alliances?" + query), PortfolioPage.class);
  }

  public Alliance alliance(ActingPerson person, String id) {
    return JSON.treeToValue(read(person, address(id)), Alliance.class);
  }

  /** What happened, oldest first. */
  public List<Happening> history(ActingPerson person, String id) {
    JsonNode items = read(person, address(id) + "/history").path("items");
    return items.valueStream().map(item -> JSON.treeToValue(item, Happening.class)).toList();
  }

  /** A page about an alliance is worth more than the names on it: without them it shows that they are not known. */
  public People people(ActingPerson person) {
    Reply reply = calls.get(Service.PARTNERSHIP, person, "/api/people");
    return new People(reply.isOk()
        ? reply.body().path("items").valueStream().map(item -> JSON.treeToValue(item, People.Person.class)).toList()
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

  /** One step of a path, whatever is in it: an id from an address is anybody's text. */
  public static String step(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }

  private static String address(String id) {
    if (id.equals(".") || id.equals("..")) {
      throw new ProblemException(InputProblems.notFound());
    }
    return "/api/alliances/" + step(id);
  }

  private JsonNode read(ActingPerson person, String path) {
    Reply reply = calls.get(Service.PARTNERSHIP, person, path);
    if (reply.isOk()) {
      return reply.body();
    }
    int status = reply.status() < NOT_FOUND ? NOT_FOUND : reply.status() >= 500 ? UNAVAILABLE : reply.status();
    throw new ProblemException(Problem.of(status, "not-readable", "This cannot be shown now"));
  }
}
