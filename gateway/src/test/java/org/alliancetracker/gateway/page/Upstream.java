package org.alliancetracker.gateway.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.page.word.Dates;

/** partnership-service as it answered once: recorded JSON by method and path, 404 for the rest. */
public final class Upstream implements HttpHandler {

  private record Answer(int status, String body) {}

  private static final Pattern DAY = Pattern.compile("@(-?\\d+)");

  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /** The file {@code upstream/<name>.json} of the test resources; {@code @-12} in it is the day twelve days ago. */
  public static String recorded(String name) {
    try (InputStream file = Upstream.class.getResourceAsStream("/upstream/" + name + ".json")) {
      return DAY.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .replaceAll(found -> LocalDate.now(Dates.ZONE).plusDays(Long.parseLong(found.group(1))).toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** {@code request} is method and path, such as {@code GET /api/alliances}. */
  public Upstream on(String request, int status, String body) {
    answers.put(request, new Answer(status, body));
    return this;
  }

  /** One alliance, with its history and no people. */
  public Upstream alliance(String id, String detail, String history) {
    return on("GET /api/alliances/" + id, 200, detail).on("GET /api/alliances/" + id + "/history", 200, history)
        .on("GET /api/people", 200, "{\"items\":[]}");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Answer answer = answers.getOrDefault(request, new Answer(404, "{\"status\":404,\"code\":\"not-found\"}"));
    StandInService.json(answer.status(), answer.body()).handle(exchange);
  }
}
