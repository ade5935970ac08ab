package org.alliancetracker.endtoend.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;

/** The sweep forgets no page. */
class SweptPagesTest {

  private static final Pattern PAGE = Pattern.compile("\\| `(/(?!api/)[^`]*)` \\| GET\\b.*");

  @Test
  void everyPageThatIsListedIsSweptOrSaysWhyNot() throws IOException {
    Set<String> listed = Files.readAllLines(TheSystem.root().resolve("docs/architecture.md")).stream().map(PAGE::matcher)
        .filter(row -> row.matches()).map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    Set<String> swept = Stream.concat(SweptPages.ALL.stream().map(Visit::address).filter(each -> !each.isEmpty()),
        SweptPages.NOT_SHOWN.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));

    assertThat(swept).isEqualTo(listed);
  }

  @Test
  void eachPictureHasANameOfItsOwn() {
    List<String> names = SweptPages.ALL.stream().map(Visit::name).toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}
