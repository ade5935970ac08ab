package org.alliancetracker.endtoend.sweep;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What keeps somebody from reading or using a page, in words. */
final class Faults {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int NAMED = 5;
  /** What has the focus is hidden by nothing that stays at an edge of the screen: something else answers at its middle. */
  private static final String COVERED = """
      () => { const covered = [];
        for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
          if (!one.checkVisibility() || one.tabIndex < 0) { continue; }
          one.focus();
          const place = one.getBoundingClientRect();
          if (document.activeElement !== one || place.width <= 1 || place.height <= 1) { continue; }
          const above = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
          const labels = [...(one.labels || [])];
          const isOwn = above && (one.contains(above) || above.contains(one) || labels.some(label => label.contains(above)));
          if (!isOwn) { covered.push(one.outerHTML.slice(0, 150)); }
        }
        return covered; }""";

  /** What stays at an edge lies over other things wherever one happens to stand; that is looked at with the focus. */
  private static final String IN_ITS_PLACE = """
      stays => document.querySelectorAll('*').forEach(one => {
        if (!stays && getComputedStyle(one).position === 'sticky') { one.style.position = 'static'; one.dataset.stayed = 'yes'; }
        if (stays && one.dataset.stayed) { one.style.position = ''; } })""";

  /** With the axe that is in the page already: bringing it in anew takes longer than looking. */
  private static final String CONTRAST = """
      async () => { const look = {runOnly: {type: 'rule', values: ['color-contrast']}, resultTypes: ['violations']};
        const found = await axe.run(document, look);
        return found.violations.flatMap(rule => rule.nodes.slice(0, 5).map(node => rule.id + ': ' + node.html.slice(0, 150))); }""";

  private Faults() {
  }

  /** Those of the page with everything open that can be, then under the pointer and with the focus; on a wide screen also as it came. */
  static List<String> of(Page page, Look look) {
    List<String> first = new ArrayList<>();
    if (!look.code().equals(page.locator("html").getAttribute("lang"))) {
      first.add("it is not in the language of the reader");
    }
    Set<String> faults = new LinkedHashSet<>(first);
    faults.addAll(sticksOut(page, look));
    page.evaluate(IN_ITS_PLACE, false);
    if (look.isWide()) {
      faults.addAll(axe(new AxeBuilder(page).withTags(RULES)));
    }
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
    faults.addAll(sticksOut(page, look));
    faults.addAll(axe(new AxeBuilder(page).withTags(RULES)));
    faults.addAll(pointedAt(page, look));
    page.evaluate(IN_ITS_PLACE, true);
    faults.addAll(covered(page));
    return List.copyOf(faults);
  }

  private static List<String> sticksOut(Page page, Look look) {
    return page.evaluate("document.documentElement.scrollWidth") instanceof Integer width && width > look.width()
        ? List.of("something sticks out to " + width) : List.of();
  }

  private static List<String> covered(Page page) {
    return page.evaluate(COVERED) instanceof List<?> covered
        ? covered.stream().limit(NAMED).map(one -> "the focus is covered at " + one).toList() : List.of();
  }

  private static List<String> pointedAt(Page page, Look look) {
    List<String> faults = new ArrayList<>();
    // what is pressed looks the same on every screen; once is enough
    for (String state : look.isWide() ? Pointed.STATES : Pointed.STATES.subList(0, 1)) {
      Pointed.at(page, state, () -> {
        if (page.evaluate(CONTRAST) instanceof List<?> found) {
          found.forEach(fault -> faults.add(state + ": " + fault));
        }
      });
    }
    return faults;
  }

  private static List<String> axe(AxeBuilder rules) {
    return rules.analyze().getViolations().stream().map(Faults::told).toList();
  }

  private static String told(Rule rule) {
    List<String> where = rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).limit(NAMED).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + where;
  }
}
