package org.alliancetracker.endtoend.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** Shows a page as if everything that can be pointed at were in one state at once, so that its colours are looked at in one go. */
final class Pointed {

  /** Under the pointer, and while it is pressed. */
  static final List<String> STATES = List.of("hover", "active");
  /** Rows and entries too: they change with the pointer as what is in them does. */
  private static final String WHAT_CAN_BE = "a[href], button, input, select, textarea, summary, label, tr, li";

  private Pointed() {
  }

  /** As long as {@code whileSo} runs. */
  static void at(Page page, String state, Runnable whileSo) {
    CDPSession browser = page.context().newCDPSession(page);
    try {
      browser.send("DOM.enable");
      browser.send("CSS.enable");
      JsonArray nodes = nodes(browser);
      force(browser, nodes, state);
      whileSo.run();
    } finally {
      browser.detach();
    }
  }

  private static JsonArray nodes(CDPSession browser) {
    JsonObject root = browser.send("DOM.getDocument").getAsJsonObject("root");
    JsonObject which = new JsonObject();
    which.add("nodeId", root.get("nodeId"));
    which.addProperty("selector", WHAT_CAN_BE);
    return browser.send("DOM.querySelectorAll", which).getAsJsonArray("nodeIds");
  }

  private static void force(CDPSession browser, JsonArray nodes, String state) {
    for (JsonElement node : nodes) {
      JsonObject forced = new JsonObject();
      forced.add("nodeId", node);
      JsonArray states = new JsonArray();
      states.add(state);
      forced.add("forcedPseudoClasses", states);
      browser.send("CSS.forcePseudoState", forced);
    }
  }
}
