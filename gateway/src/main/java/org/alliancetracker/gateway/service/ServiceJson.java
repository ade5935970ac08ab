package org.alliancetracker.gateway.service;

import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How pages read what services answer. What is not there, or while a service is down, ends in a page that says so. */
public final class ServiceJson {

  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  /** A service may be newer than the pages: what they do not know is overlooked, not a fault. */
  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
      .build();

  private ServiceJson() {}

  /** @throws ProblemException unless all is well */
  public static <T> T of(Reply reply, Class<T> type) {
    return of(body(reply), type);
  }

  public static <T> T of(JsonNode node, Class<T> type) {
    return JSON.treeToValue(node, type);
  }

  /** @throws ProblemException unless all is well */
  public static JsonNode body(Reply reply) {
    if (reply.isOk()) {
      return reply.body();
    }
    int status = reply.status() < NOT_FOUND ? NOT_FOUND : reply.status() >= 500 ? UNAVAILABLE : reply.status();
    throw new ProblemException(Problem.of(GatewayCode.NOT_READABLE, status));
  }
}
