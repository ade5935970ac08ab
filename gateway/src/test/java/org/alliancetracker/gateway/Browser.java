package org.alliancetracker.gateway;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancetracker.testing.http.Reply;

/** Keeps cookies and fills forms, as a browser would. */
public final class Browser {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final RunningGateway gateway;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String address;
  private String formToken = "";

  public Browser(RunningGateway gateway) {
    this(gateway, null);
  }

  /** One behind a proxy that says its address. */
  public Browser(RunningGateway gateway, String address) {
    this.gateway = gateway;
    this.address = address;
  }

  public Reply open(String path) {
    return keep(gateway.send(request(path).header("Sec-Fetch-Site", "none")));
  }

  public Reply submit(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("_csrf", formToken);
    String form = all.entrySet().stream().map(e -> encode(e.getKey()) + "=" + encode(e.getValue())).collect(Collectors.joining("&"));
    return keep(gateway.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin").header("Origin", "http://127.0.0.1:" + gateway.port())
        .POST(BodyPublishers.ofString(form))));
  }

  public Reply login(String account, String password) {
    open("/login");
    return submit("/login", Map.of("account", account, "password", password));
  }

  /** A request with the cookies and nothing else. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = gateway.to(path);
    if (address != null) {
      request.header("X-Forwarded-For", address);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
    }
    return request;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private Reply keep(Reply answer) {
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";")[0].split("=", 2);
      if (set.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    Matcher token = FORM_TOKEN.matcher(answer.body());
    if (token.find()) {
      formToken = token.group(1);
    }
    return answer;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
