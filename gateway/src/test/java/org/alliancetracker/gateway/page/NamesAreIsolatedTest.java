package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.gateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** On every page whose words stand around what people typed, none of it turns them: here all of it would. */
class NamesAreIsolatedTest {

  /** An override, and a letter that runs the other way. */
  private static final String TURNS = "\u202E\u05D0";
  private static final String END = "\u05D1";

  /** Fields of the services' answers in which people type. */
  private static final Set<String> TYPED = Set.of("name", "title", "text", "subject", "purpose", "territory", "note", "displayName",
      "about", "formerNames", "formerName", "amendments", "leftBecause", "cancelledBecause", "overrideReason", "reason", "description");

  private static final Pattern TAG_AND_TEXT = Pattern.compile("<(/?)([a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>([^<]*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final Set<String> OF_ITS_OWN = Set.of("bdi", "textarea", "input");

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void everythingThatPeopleTypedTurns() {
    gateway.partnership.answers(upstream);
    upstream.alliance("a-1", turned(Upstream.approved("alliance")), turned(Upstream.approved("history")))
        .on("GET /api/people", turned(Upstream.approved("people")))
        .on("GET /api/alliances", turned(Upstream.approved("portfolio")));
    Stream.of("milestones", "meetings", "agreements", "partners", "members", "claims", "context")
        .forEach(list -> upstream.on("GET /api/alliances/a-1/" + list, turned(Upstream.approved(list))));
  }

  static Stream<String> pages() {
    return Stream.of("", "/history", "/all/milestones", "/all/meetings", "/all/agreements", "/all/partners", "/all/members", "/all/claims",
        "/all/context", "/milestones/new").map("/alliances/a-1"::concat);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatPeopleTypedTurnsNoWordsOfAPageOfAnAlliance(String page) {
    held(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/alliances", "/work", "/alliances?q=%E2%80%AE%D7%90x%D7%91"})
  void norOfOneThatListsThem(String page) {
    held(page);
  }

  private void held(String page) {
    for (String language : List.of("en", "fr")) {
      String html = Page.browser(gateway, language).open(page).body();

      assertThat(html).as(page).contains(TURNS);
      assertThat(bare(html)).as(page + " in " + language).isEmpty();
    }
  }

  @Test
  void theRuleFires() {
    String name = TURNS + "x" + END;

    assertThat(bare("<p>Under way: " + name + "</p>")).hasSize(1);
    assertThat(bare("<bdi>Under way: " + name + "</bdi>")).hasSize(1);
    assertThat(bare("<p>" + name + "</p>")).hasSize(1);
    assertThat(bare("<a title=\"2012: " + name + "\">x</a>")).hasSize(1);
    assertThat(bare("<p><bdi>" + name + "</bdi> left, \u2068" + name + "\u2069 came</p><input value=\"" + name + "\">")).isEmpty();
  }

  /** Texts and attributes in which something typed stands among other words and is not isolated. */
  private static List<String> bare(String html) {
    return TAG_AND_TEXT.matcher(html).results().flatMap(found -> {
      Stream<String> text = Stream.of(found.group(4)).filter(said -> turns(said)
          && !(found.group(1).isEmpty() && OF_ITS_OWN.contains(found.group(2)) && isWhole(said)));
      Stream<String> attributes = ATTRIBUTE.matcher(found.group(3)).results().map(each -> each.group(2))
          .filter(said -> turns(said) && !isWhole(said));
      return Stream.concat(text, attributes);
    }).toList();
  }

  private static boolean isWhole(String said) {
    String stripped = said.strip();
    return stripped.startsWith(TURNS) && stripped.endsWith(END) && stripped.indexOf(TURNS, 1) < 0;
  }

  private static boolean turns(String said) {
    int open = 0;
    for (int i = 0; i < said.length(); i++) {
      open += said.charAt(i) == '\u2068' ? 1 : said.charAt(i) == '\u2069' ? -1 : 0;
      if (said.startsWith(TURNS, i) && open == 0) {
        return true;
      }
    }
    return false;
  }

  private static String turned(String answer) {
    JsonNode all = JsonMapper.shared().readTree(answer);
    turn(all);
    return all.toString();
  }

  private static void turn(JsonNode node) {
    if (node instanceof ObjectNode fields) {
      fields.propertyStream().toList().forEach(field -> {
        JsonNode value = field.getValue();
        if (TYPED.contains(field.getKey()) && value.isString()) {
          fields.put(field.getKey(), typed(field.getKey(), value.asString()));
        } else if (TYPED.contains(field.getKey()) && value instanceof ArrayNode list) {
          for (int i = 0; i < list.size(); i++) {
            list.set(i, list.get(i).isString() ? StringNode.valueOf(typed(field.getKey(), list.get(i).asString())) : list.get(i));
          }
          turn(value);
        } else {
          turn(value);
        }
      });
    } else {
      node.forEach(NamesAreIsolatedTest::turn);
    }
  }

  /** Some reasons are codes. */
  private static String typed(String field, String value) {
    return field.equals("reason") && !value.contains(" ") ? value : TURNS + value + END;
  }
}
