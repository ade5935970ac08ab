package org.alliancetracker.endtoend.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.Browsing;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser, narrow and wide, light and dark, in both languages: what {@link Faults} finds, and a picture of it. */
class PagesSweepStory {

  private static final TheSystem SYSTEM = TheSystem.shared();
  private static final Path PICTURES = TheSystem.root().resolve("end-to-end-tests/target/screenshots");
  private static final Map<String, String> SIGNED_IN = new HashMap<>();

  private static Browsing browsing;
  private static Map<String, String> ids;

  @BeforeAll
  static void aBrowserAndSomethingToSee() {
    browsing = Browsing.orSkip("The sweep of the pages");
    ids = Scene.set(SYSTEM);
  }

  @AfterAll
  static void noBrowser() {
    if (browsing != null) {
      browsing.close();
    }
  }

  static Stream<Arguments> everyPage() {
    return Look.now().stream().flatMap(look -> SweptPages.ALL.stream().map(visit -> Arguments.of(visit, look)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyPage")
  void aPageIsReadByEverybodyAndFitsTheScreen(Visit visit, Look look) {
    Page page = browsing.window(look.language(), look.width(), look.scheme(), visit.account() == null ? null : signedIn(visit.account()));
    try {
      page.navigate(SYSTEM.tracker().address() + filled(visit.path()));
      if (visit.sent()) {
        send(page);
      }
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(PICTURES.resolve(look.toString()).resolve(visit.name() + ".png")));

      assertThat(Faults.of(page, look)).isEmpty();
    } finally {
      page.context().close();
    }
  }

  @Test
  void whatNobodyCanReadOrSticksOutIsFound() {
    Look look = Look.wide();
    Page page = browsing.window(look.language(), look.width(), look.scheme(), null);
    try {
      page.setContent("<html lang=fr><title>t</title><style>a:hover {color:#eee} button:active {color:#eee;background:#fff}</style>"
          + "<main><h1>h</h1><div style='width:2000px'>wide</div><img src='data:,'>"
          + "<p><button style='padding:0;width:9px;height:9px'>a</button><button style='padding:0;width:9px;height:9px'>b</button></p>"
          + "<p><a href=/>link</a> <button>press</button></p>"
          + "<button style='position:fixed;bottom:9px;left:9px' aria-label='c'>c</button>"
          + "<div style='position:fixed;bottom:0;left:0;width:99px;height:99px;background:#fff'></div>"
          + "</main>");

      assertThat(Faults.of(page, look)).anyMatch(fault -> fault.startsWith("it is not in the language"))
          .anyMatch(fault -> fault.startsWith("something sticks out")).anyMatch(fault -> fault.startsWith("image-alt"))
          .anyMatch(fault -> fault.startsWith("target-size")).anyMatch(fault -> fault.startsWith("the focus is covered"))
          .anyMatch(fault -> fault.startsWith("hover: color-contrast")).anyMatch(fault -> fault.startsWith("active: color-contrast"));
    } finally {
      page.context().close();
    }
  }

  /** Past what the browser itself would ask for. */
  private static void send(Page page) {
    // a form that is refused leads to its own address
    page.waitForResponse(answer -> answer.request().isNavigationRequest() && answer.status() / 100 != 3,
        () -> page.evaluate("document.querySelector('main form[method=post]').submit()"));
    page.waitForLoadState();
  }

  /** One sign-in for each account; the language is the window's. */
  private static String signedIn(String account) {
    return SIGNED_IN.computeIfAbsent(account, name -> {
      Page page = browsing.window("en-GB");
      page.navigate(SYSTEM.tracker().address() + "/login");
      Browsing.signIn(page, name, SYSTEM.tracker().demoPassword());
      page.waitForURL("**/alliances");
      String state = page.context().storageState();
      page.context().close();
      return state;
    });
  }

  private static String filled(String path) {
    String filled = path;
    for (Map.Entry<String, String> each : ids.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }
}
