package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;

/** What the documents name is there: pages they link, files a newcomer is sent to, decisions by their numbers. */
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
  /** A file by the end of its path, or a class of ours by its folder, such as {@code change/Desk}. */
  private static final Pattern FILE =
      Pattern.compile("`([\\w/.-]+\\.(?:java|properties|md))`|`((?:[a-z][\\w-]*/)+[A-Z]\\w+)(?:\\.\\w+)?`");
  /** In a comment. */
  private static final Pattern PAGE = Pattern.compile("(?m)^\\s*(?:/?\\*+|//).*?((?:[\\w-]+/)*[\\w-]+\\.md)\\b");
  private static final Pattern DECISION = Pattern.compile("docs/adr/[\\w-]+\\.md");
  /** What the pages on adding something make up. */
  private static final Pattern EXAMPLE = Pattern.compile("(?i).*risks?.*");

  private final Path root = TheSystem.root();
  private final List<Path> pages = Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(root::resolve),
      Checkout.below(root.resolve("docs")).stream().filter(each -> each.toString().endsWith(".md"))).toList();
  private final List<Path> files = Stream.concat(Checkout.ofModules("src").stream(), pages.stream()).toList();

  @Test
  void everyPageThatIsLinkedExists() {
    for (Path page : pages) {
      String text = Checkout.text(page);
      assertThat(LINK.matcher(text).results().map(found -> found.group(1))).as(page.toString())
          .allMatch(link -> Files.exists(page.resolveSibling(link)));
      assertThat(DECISION.matcher(text).results().map(MatchResult::group)).as(page.toString())
          .allMatch(each -> Files.exists(root.resolve(each)));
    }
  }

  @Test
  void everyPageThatTheCodeRefersToExists() {
    for (Path source : files.stream().filter(Checkout::isJava).filter(each -> !each.toString().contains("/documents/")).toList()) {
      assertThat(PAGE.matcher(Checkout.text(source)).results().map(found -> found.group(1))).as(source.toString())
          .allMatch(each -> Files.exists(root.resolve(each)));
    }
  }

  @Test
  void everyFileThatANewcomerIsSentToExists() {
    for (String page : List.of("docs/architecture.md", "docs/adding-an-event.md", "docs/adding-a-page.md")) {
      assertThat(named(Checkout.page(page))).as(page).hasSizeGreaterThan(8).allMatch(this::exists);
    }
  }

  @Test
  void aFileThatIsNotThereIsFound() {
    assertThat(named("`change/Desk`, `log/NoSuch.java`, `log/Nothing`, `src/.../AlsoNone.java`, `page/risk/RiskView.java`")
        .stream().filter(name -> !exists(name))).containsExactly("log/NoSuch.java", "log/Nothing.java", "src/.../AlsoNone.java");
  }

  @Test
  void decisionsAreNumberedWithoutGaps() {
    List<Integer> numbers = Checkout.below(root.resolve("docs/adr")).stream()
        .map(each -> Integer.valueOf(each.getFileName().toString().substring(0, 4))).sorted().toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  private static List<String> named(String text) {
    return FILE.matcher(text).results().map(found -> found.group(1) == null ? found.group(2) + ".java" : found.group(1))
        .filter(name -> !EXAMPLE.matcher(name).matches()).toList();
  }

  /** As the end of a path; three dots leave out folders. */
  private boolean exists(String name) {
    Path end = Path.of(name.replaceFirst(".*/\\.\\.\\./", ""));
    return files.stream().anyMatch(file -> file.endsWith(end));
  }
}
