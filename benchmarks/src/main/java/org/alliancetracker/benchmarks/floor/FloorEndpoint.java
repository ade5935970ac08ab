package org.alliancetracker.benchmarks.floor;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** {@code POST /api/alliances/<stream>/milestones}: appends, answers, and lets the event go to the topic. */
final class FloorEndpoint extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int STREAM_AT = 3;

  private final transient FloorStore store;
  private final transient FloorTopic topic;

  FloorEndpoint(FloorStore store, FloorTopic topic) {
    this.store = store;
    this.topic = topic;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(response, "{\"received\":" + topic.received() + "}");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String stream = request.getRequestURI().split("/")[STREAM_AT];
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    long version = store.next(stream);
    String event = event(stream, version, body);
    store.append(stream, version, event, request.getHeader("Idempotency-Key"));
    topic.send(stream, event, () -> store.sent(stream, version));
    response.setHeader("Alliance-Version", stream + ":" + version);
    answer(response, "{\"version\":" + version + "}");
  }

  /** As long as one of ours. */
  private static String event(String stream, long version, String data) {
    String now = Instant.now().toString();
    return "{\"specversion\":\"1.0\",\"id\":\"" + stream + ":" + version + "\",\"source\":\"/floor\",\"type\":"
        + "\"alliance.milestone.planned.v1\",\"subject\":\"" + stream + "\",\"time\":\"" + now
        + "\",\"datacontenttype\":\"application/json\",\"stream\":\"" + stream + "\",\"streamversion\":" + version
        + ",\"allianceid\":\"" + stream + "\",\"happenedon\":\"" + now.substring(0, 10) + "\",\"recordedat\":\"" + now
        + "\",\"actor\":\"person-manager\",\"data\":" + data + "}";
  }

  private static void answer(HttpServletResponse response, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
