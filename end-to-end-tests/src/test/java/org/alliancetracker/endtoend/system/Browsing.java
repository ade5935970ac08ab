package org.alliancetracker.endtoend.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The computer's own Chromium; nothing is downloaded and nothing is asked of other machines. */
public final class Browsing implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
      .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser;

  private Browsing(Path chromium) {
    browser = playwright.chromium().launch(
        new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
  }

  /** A browser for a story, which is skipped and says so where the computer has none. */
  public static Browsing orSkip(String story) {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      System.out.println(story + " did not run: there is no Chromium on this computer (install chromium).");
    }
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this computer");
    return new Browsing(chromium.get());
  }

  /** Empty where the computer has none. */
  private static Optional<Path> chromium() {
    List<String> folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    return Stream.concat(folders.stream(), Stream.of("/usr/bin"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(java.nio.file.Files::isExecutable).findFirst();
  }

  /** A window of its own, without cookies, for a reader of that language. */
  public Page window(String language) {
    return window(language, 1280, ColorScheme.LIGHT, null);
  }

  /**
   * The same at another width and in another scheme. Nothing moves in it, so that a colour is looked at when it is there.
   *
   * @param width  pixels
   * @param state  cookies of an earlier window ({@code BrowserContext.storageState()}), or null
   */
  public Page window(String language, int width, ColorScheme scheme, String state) {
    return browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900).setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE).setStorageState(state)).newPage();
  }

  /** On the page that asks for it, in whatever language it does. */
  public static void signIn(Page page, String account, String password) {
    page.locator("input[name=account]").fill(account);
    page.locator("input[name=password]").fill(password);
    page.locator("main button[type=submit]").click();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
