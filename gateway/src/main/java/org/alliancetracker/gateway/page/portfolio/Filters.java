package org.alliancetracker.gateway.page.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.input.ShownText;
import org.alliancetracker.words.text.Graphemes;
import org.springframework.web.util.UriComponentsBuilder;

/** What a person asks the portfolio for, kept in the address; a value nobody knows asks for nothing. */
record Filters(Stage stage, EntryDoor door, Mode mode, Integer sdg, String q, boolean unmanaged) {

  private static final String ADDRESS = "/alliances";
  private static final String TRUE = "true";
  private static final int GOALS = 17;
  private static final int LONGEST = 200;

  /** A filter in words, and where it is gone. */
  record Chosen(String words, String without) {}

  static Filters of(String stage, String door, String mode, String sdg, String q, String unmanaged) {
    return new Filters(
        Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null),
        known(EntryDoor.values(), door), known(Mode.values(), mode), goal(sdg), text(q), TRUE.equals(unmanaged));
  }

  boolean none() {
    return parameters().isEmpty();
  }

  /** As partnership-service wants them. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "stage", stage == null ? null : stage.name());
    put(parameters, "door", door == null ? null : door.code());
    put(parameters, "mode", mode == null ? null : mode.code());
    put(parameters, "sdg", sdg == null ? null : sdg.toString());
    put(parameters, "q", q);
    put(parameters, "unmanaged", unmanaged ? TRUE : null);
    return parameters;
  }

  List<Chosen> chosen(Words words) {
    List<Chosen> chosen = new ArrayList<>();
    parameters().forEach((name, value) -> chosen.add(new Chosen(inWords(name, words), without(name))));
    return chosen;
  }

  /** The list from that line on. */
  String after(String cursor) {
    return address(parameters(), cursor);
  }

  private String without(String name) {
    Map<String, String> rest = parameters();
    rest.remove(name);
    return address(rest, null);
  }

  private static String address(Map<String, String> parameters, String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
    parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    if (cursor != null) {
      address.queryParam("after", "{after}");
    }
    Map<String, Object> values = new LinkedHashMap<>(parameters);
    values.put("after", cursor == null ? "" : cursor);
    return address.encode().buildAndExpand(values).toUriString();
  }

  private String inWords(String name, Words words) {
    return switch (name) {
      case "stage" -> words.say("filter.stage", words.stage(stage));
      case "door" -> words.say("filter.door", words.code(door));
      case "mode" -> words.say("filter.mode", words.code(mode));
      case "sdg" -> words.goal(sdg);
      case "unmanaged" -> words.say("filter.unmanaged");
      default -> words.say("filter.q", q);
    };
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static <C extends Coded> C known(C[] codes, String code) {
    return Arrays.stream(codes).filter(one -> one.code().equals(code)).findFirst().orElse(null);
  }

  private static Integer goal(String typed) {
    return typed != null && typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= GOALS
        ? Integer.valueOf(typed) : null;
  }

  private static String text(String typed) {
    return ShownText.isNothing(typed) ? null : ShownText.orNull(Graphemes.first(typed, LONGEST));
  }
}
