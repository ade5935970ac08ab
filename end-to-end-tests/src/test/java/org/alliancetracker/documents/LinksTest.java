package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  /** A class of ours by its folder, such as {@code change/Desk}, or with its ending. */
  private static final Pattern CLASS = Pattern.compile("`((?:[\\w-]+/)*[A-Z]\\w+)\\.java`|`((?:[a-z][\\w-]*/)+[A-Z]\\w+)(?:\\.\\w+)?`");
  /** In a comment. */
  private static final Pattern PAGE = Pattern.compile("(?m)^\\s*(?:/?\\*+|//).*?((?:[\\w-]+/)*[\\w-]+\\.md)\\b");
  private static final Pattern DECISION = Pattern.compile("docs/adr/[\\w-]+\\.md");
  /** The example that docs/adding-an-event.md makes up. */
  private static final String MADE_UP = "Risk";

  private final Path root = TheSystem.root();

  @Test
  void everyPageThatIsLinkedExists() throws IOException {
    for (Path page : pages()) {
      List<String> links = LINK.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList();
      assertThat(links).as(page.toString()).allMatch(link -> Files.exists(page.resolveSibling(link)));
      List<String> decisions = DECISION.matcher(Files.readString(page)).results().map(MatchResult::group).toList();
      assertThat(decisions).as(page.toString()).allMatch(each -> Files.exists(root.resolve(each)));
    }
  }

  @Test
  void everyPageThatTheCodeRefersToExists() throws IOException {
    for (String source : sources().stream().filter(each -> !each.contains("/documents/")).toList()) {
      assertThat(PAGE.matcher(Files.readString(Path.of(source))).results().map(found -> found.group(1))).as(source)
          .allMatch(each -> Files.exists(root.resolve(each)));
    }
  }

  @Test
  void everyFileThatANewcomerIsSentToExists() throws IOException {
    List<String> sources = sources();
    for (Path page : pages().stream().filter(each -> each.getFileName().toString().matches("adding-.*|architecture\\.md")).toList()) {
      assertThat(missing(Files.readString(page), sources)).as(page.toString()).isEmpty();
    }
  }

  @Test
  void aFileThatIsNotThereIsFound() {
    assertThat(missing("`change/Desk`, `log/NoSuch.java`, `log/Nothing`", List.of("/x/change/Desk.java")))
        .containsExactly("log/NoSuch", "log/Nothing");
  }

  @Test
  void decisionsAreNumberedWithoutGaps() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("docs/adr"))) {
      List<Integer> numbers = files.map(each -> Integer.valueOf(each.getFileName().toString().substring(0, 4))).sorted().toList();
      assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }

  private static List<String> missing(String text, List<String> sources) {
    return CLASS.matcher(text).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(name -> !name.contains(MADE_UP)).filter(name -> sources.stream().noneMatch(each -> each.endsWith("/" + name + ".java")))
        .toList();
  }

  private List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md"), root.resolve("CONTRIBUTING.md")));
    try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
      files.filter(each -> each.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.map(each -> each.resolve("src")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(module)) {
          files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }
}
