package org.alliancetracker.gateway.route;

import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.alliancetracker.kit.http.RequestId;
import org.alliancetracker.kit.trace.Traces;

/** The way to one service: sends what is asked and comes back with the head of the answer, in time. */
final class ServiceLine {

  private final URI base;
  private final HttpClient client;
  private final Traces traces;

  ServiceLine(URI base, HttpClient client, Traces traces) {
    this.base = base;
    this.client = client;
    this.traces = traces;
  }

  /** @param patience for the answer's head, once all was sent, and before that for each piece to be taken */
  ComingAnswer ask(UpstreamRequest request, Duration patience) throws Exception {
    long began = System.nanoTime();
    GoingBody going = request.body() instanceof UpstreamBody.Coming coming ? new GoingBody(coming) : null;
    CompletableFuture<HttpResponse<AnswerParts>> call = client.sendAsync(http(request, going), head -> new AnswerParts());
    boolean isAnswered = false;
    try {
      if (going != null) {
        going.send(call, patience);
      }
      TimeLimiterConfig limit = TimeLimiterConfig.custom().timeoutDuration(patience).cancelRunningFuture(true).build();
      HttpResponse<AnswerParts> answer = TimeLimiter.of(limit).executeFutureSupplier(() -> call);
      isAnswered = true;
      return new ComingAnswer(answer.statusCode(), answer.headers().map(), answer.body(), began);
    } finally {
      if (!isAnswered) {
        call.cancel(true);
      }
    }
  }

  /** Whoever asks, the service learns which request it works for and where that belongs in a trace. */
  private HttpRequest http(UpstreamRequest request, GoingBody going) {
    HttpRequest.Builder http = HttpRequest.newBuilder(base.resolve(request.path())).method(request.method(), publisher(request, going));
    request.headers().forEach(http::setHeader);
    RequestId.current().ifPresent(id -> http.setHeader(RequestId.HEADER, id));
    traces.current().ifPresent(place -> http.setHeader(Traces.HEADER, place));
    return http.build();
  }

  private static HttpRequest.BodyPublisher publisher(UpstreamRequest request, GoingBody going) {
    return switch (request.body()) {
      case UpstreamBody.Coming coming -> going;
      case UpstreamBody.Held held -> held.bytes().length == 0
          ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(held.bytes());
    };
  }
}
