package org.alliancetracker.gateway.page.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A new alliance as it was typed; only the name is needed, and what is left empty stays unknown. */
record DesignForm(String name, String purpose, String door, List<String> modes, List<String> sdgs, String territory,
    List<PartnerTyped> partners, String key) {

  static final int PARTNERS = 4;

  /** One line of the partners. */
  record PartnerTyped(String name, String kind) {}

  static DesignForm empty(String key) {
    return new DesignForm("", "", "", List.of(), List.of(), "", partners(List.of(), List.of()), key);
  }

  /** Lines in the order of the form; missing ones are empty. */
  static List<PartnerTyped> partners(List<String> names, List<String> kinds) {
    return IntStream.range(0, Math.max(PARTNERS, names.size()))
        .mapToObj(i -> new PartnerTyped(at(names, i), at(kinds, i))).toList();
  }

  /** As partnership-service wants it. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, "name", name);
    put(body, "purpose", purpose);
    put(body, "entryDoor", door);
    body.put("modes", modes);
    body.put("sdgs", sdgs.stream().filter(goal -> goal.matches("[0-9]{1,2}"))
        .map(goal -> Map.<String, Object>of("goal", Integer.parseInt(goal))).toList());
    put(body, "territory", territory);
    List<Map<String, Object>> named = new ArrayList<>();
    for (PartnerTyped partner : partners) {
      if (!partner.name().isBlank()) {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("name", partner.name().strip()));
        put(one, "actorType", partner.kind());
        named.add(one);
      }
    }
    body.put("partners", named);
    return body;
  }

  private static void put(Map<String, Object> body, String name, String typed) {
    if (!typed.isBlank()) {
      body.put(name, typed.strip());
    }
  }

  private static String at(List<String> list, int i) {
    return i < list.size() ? list.get(i) : "";
  }
}
