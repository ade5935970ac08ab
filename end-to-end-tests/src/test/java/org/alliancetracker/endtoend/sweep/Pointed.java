package org.alliancetracker.endtoend.sweep;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Shows a page as if everything that can be pointed at were in one state at once, so that its colours are looked at in one go. */
final class Pointed {

  /** Under the pointer, and while it is pressed. */
  static final List<String> STATES = List.of("hover", "active");
  /** Each rule for the state holds for what is in no state, and weighs what it weighed: a class that nothing has counts as much. */
  private static final String WRITE = """
      ({from, to}) => { const each = rules => { for (const rule of rules) {
          if (rule.selectorText && rule.selectorText.includes(from)) { rule.selectorText = rule.selectorText.replaceAll(from, to); }
          if (rule.cssRules) { each(rule.cssRules); } } };
        [...document.styleSheets].forEach(sheet => each(sheet.cssRules)); }""";

  private Pointed() {
  }

  /** As long as {@code whileSo} runs. */
  static void at(Page page, String state, Runnable whileSo) {
    String pseudo = ":" + state;
    String always = ":not(.is-never-" + state + ")";
    page.evaluate(WRITE, Map.of("from", pseudo, "to", always));
    whileSo.run();
    page.evaluate(WRITE, Map.of("from", always, "to", pseudo));
  }
}
