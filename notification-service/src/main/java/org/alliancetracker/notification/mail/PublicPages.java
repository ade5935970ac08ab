package org.alliancetracker.notification.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses that people open from a mail. */
@Component
public final class PublicPages {

  private final String base;

  public PublicPages(@Value("${ALLIANCE_PUBLIC_URL:http://localhost:8080}") String base) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  public String alliance(String id) {
    return base + "/alliances/" + encoded(id);
  }

  public String evaluation(String id) {
    return base + "/evaluations/" + encoded(id);
  }

  public String stop(String token) {
    return base + "/unsubscribe/" + token;
  }

  /** What the operator has to tell everybody. */
  public String legal(String page) {
    return base + "/legal/" + encoded(page);
  }

  /** @param path of a page of ours, with its leading slash */
  public String at(String path) {
    return base + path;
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
