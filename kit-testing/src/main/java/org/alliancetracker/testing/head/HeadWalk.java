package org.alliancetracker.testing.head;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends one route the worst values in every header the programs read, in every parameter, in every step of its path that is a
 * variable, and looks at what comes back: never a fault, always a problem or a page.
 */
public final class HeadWalk {

  /** What the programs read themselves, and what the framework and the container below them read. */
  static final List<String> HEADERS = List.of("Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset", "Content-Type",
      "Content-Length", "Content-Encoding", "Transfer-Encoding", "Host", "Authorization", "If-Match", "If-None-Match", "If-Modified-Since",
      "If-Unmodified-Since", "Idempotency-Key", "Alliance-Version", "Last-Event-ID", "X-Request-Id", "traceparent", "tracestate", "baggage",
      "Cookie", "Origin", "Referer", "Sec-Fetch-Site", "HX-Request", "HX-Current-URL", "Access-Control-Request-Method", "Range",
      "If-Range", "Expect", "Upgrade",
      "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-HTTP-Method-Override",
      "User-Agent");
  /** Of these one line may stand in a request. */
  private static final List<String> ONCE = List.of("Content-Type", "Content-Length", "Host", "Authorization", "If-Match", "Idempotency-Key",
      "Alliance-Version", "Last-Event-ID");
  private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}|\\*\\*");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final RawCaller caller;
  private final Function<Route, List<String>> credentials;
  private final Map<String, String> known;
  private final boolean forms;
  private final Share share;
  private int sent;

  /**
   * @param credentials header lines of somebody who may use the route, without the host
   * @param known       values of path variables and parameters that exist, by name
   * @param forms       whether what is posted to the route is a form; else it is JSON
   * @param share       which of the values this route is sent
   */
  public HeadWalk(RawCaller caller, Function<Route, List<String>> credentials, Map<String, String> known, boolean forms, Share share) {
    this.caller = caller;
    this.credentials = credentials;
    this.known = known;
    this.forms = forms;
    this.share = share;
  }

  /** How many requests were sent. */
  public int sent() {
    return sent;
  }

  /** One sentence for each answer that must not be; empty when all is well. */
  public List<String> faults(Route route) {
    List<String> faults = new ArrayList<>();
    headers(route, faults);
    parameters(route, faults);
    paths(route, faults);
    return faults;
  }

  private void headers(Route route, List<String> faults) {
    Set<String> names = new LinkedHashSet<>(HEADERS);
    names.addAll(route.headers());
    List<String> usual = usual(route);
    for (String name : names) {
      List<String> others = usual.stream().filter(line -> !line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).toList();
      for (String value : share.of(WorstValues.ofHeaders(), name)) {
        List<String> lines = new ArrayList<>(others);
        lines.add(name + ": " + value);
        look(route, name + ": " + shown(value), send(route, path(route, Map.of()), "", lines), faults);
      }
    }
    for (String name : ONCE) {
      List<String> lines = new ArrayList<>(usual);
      String line = usual.stream().filter(each -> each.startsWith(name + ":")).findFirst().orElse(name + ": \"1\"");
      if (!lines.contains(line)) {
        lines.add(line);
      }
      lines.add(line);
      RawAnswer answer = send(route, path(route, Map.of()), "", lines);
      look(route, name + " twice", answer, faults);
      if (answer.status() != 400) {
        faults.add(route + " took " + name + " twice: " + answer.status());
      }
    }
  }

  private void parameters(Route route, List<String> faults) {
    List<String> usual = usual(route);
    Set<String> names = new LinkedHashSet<>(route.parameters());
    names.addAll(List.of("lang", "_csrf", "_method", "{a}", "%7Ba%7D", "%zz", "a[$ne]", "%5B%24ne%5D", ""));
    for (String name : names) {
      for (String value : share.of(WorstValues.ofParameters(), name)) {
        String pair = name + "=" + value;
        look(route, "?" + shown(pair), send(route, path(route, Map.of()), pair, usual), faults);
        look(route, "? twice " + shown(pair), send(route, path(route, Map.of()), pair + "&" + pair, usual), faults);
      }
    }
  }

  private void paths(Route route, List<String> faults) {
    List<String> usual = usual(route);
    Matcher variables = VARIABLE.matcher(route.pattern());
    while (variables.find()) {
      for (String value : share.of(WorstValues.ofPaths(), variables.group())) {
        look(route, variables.group() + " = " + shown(value), send(route, path(route, Map.of(variables.group(), value)), "", usual),
            faults);
      }
    }
  }

  private List<String> usual(Route route) {
    List<String> lines = new ArrayList<>(List.of("Host: 127.0.0.1", "Idempotency-Key: key-1"));
    if (!reads(route)) {
      lines.add("Content-Type: " + (forms ? FORM : "application/json"));
    }
    lines.addAll(credentials.apply(route));
    return lines;
  }

  private RawAnswer send(Route route, String path, String query, List<String> lines) {
    sent++;
    List<String> all = new ArrayList<>(lines);
    String body = reads(route) ? "" : forms ? form(route) : "{}";
    if (!reads(route) && all.stream().noneMatch(line -> line.matches("(?i)(content-length|transfer-encoding):.*"))) {
      all.add("Content-Length: " + body.length());
    }
    return caller.send(route.method(), query.isEmpty() ? path : path + "?" + query, all, body);
  }

  private String form(Route route) {
    Map<String, String> fields = new LinkedHashMap<>();
    route.parameters().forEach(name -> fields.put(name, known.getOrDefault(name, "1")));
    fields.put("_csrf", known.getOrDefault("_csrf", ""));
    StringBuilder form = new StringBuilder();
    fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(name).append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return form.toString();
  }

  private String path(Route route, Map<String, String> steps) {
    return VARIABLE.matcher(route.pattern()).replaceAll(variable -> {
      String name = variable.group();
      String value = steps.get(name);
      return Matcher.quoteReplacement(value != null ? value : known.getOrDefault(name.replaceAll("[{}]", ""), "1"));
    });
  }

  private static boolean reads(Route route) {
    return route.method().equals("GET") || route.method().equals("HEAD") || route.method().equals("DELETE");
  }

  private static void look(Route route, String what, RawAnswer answer, List<String> faults) {
    String fault = Judgement.of(answer);
    if (!fault.isEmpty()) {
      faults.add(route + " with " + what + ": " + fault);
    }
  }

  private static String shown(String value) {
    String bare = value.chars().mapToObj(c -> c < 0x20 || c > 0x7e ? String.format("\\x%02x", c) : String.valueOf((char) c))
        .reduce("", String::concat);
    return bare.length() > 80 ? bare.substring(0, 40) + "... (" + value.length() + ")" : bare;
  }
}
