package org.alliancetracker.gateway.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form sent, by the names of its fields; a name may stand several times. */
public record Fields(Map<String, List<String>> all) {

  /** The address where the form stands. */
  static final String PAGE = "page";
  /** For whom the form was made, sealed. */
  static final String WHOSE = "whose";
  /** The id of a form that is kept. */
  static final String FORM = "form";
  static final String LANGUAGE = "lang";
  /** What every form carries and nobody types. */
  private static final Set<String> OF_THE_FRAME = Set.of("_csrf", PAGE, WHOSE, FORM, LANGUAGE);
  /** What single forms carry and nobody types. */
  private static final Set<String> HIDDEN = Set.of("key", "to", "revision", "touched");

  static final Fields NONE = new Fields(Map.of());

  public Fields {
    Map<String, List<String>> own = new LinkedHashMap<>();
    all.forEach((name, values) -> own.put(name, List.copyOf(values)));
    all = Collections.unmodifiableMap(own);
  }

  public static Fields of(HttpServletRequest request) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
    sent.keySet().removeAll(OF_THE_FRAME);
    return new Fields(sent);
  }

  /** The first of that name, or an empty text. */
  public String one(String name) {
    return of(name).stream().findFirst().orElse("");
  }

  /** All of that name, in the order of the form. */
  public List<String> of(String name) {
    return all.getOrDefault(name, List.of());
  }

  /** The first of each name. */
  public Map<String, String> firsts() {
    return all.entrySet().stream().filter(each -> !each.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst(), (a, b) -> a, LinkedHashMap::new));
  }

  /** Whether a person said anything in it. */
  boolean saySomething() {
    return all.entrySet().stream().filter(each -> !HIDDEN.contains(each.getKey()))
        .anyMatch(each -> each.getValue().stream().anyMatch(value -> !value.isBlank()));
  }
}
