package org.alliancetracker.endtoend.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.testing.address.Address;
import org.junit.jupiter.api.Test;

/** The sweep forgets no page. */
class SweptPagesTest {

  @Test
  void everyPageThatIsListedIsSweptOrSaysWhyNot() {
    Set<String> listed = Address.all().stream().filter(each -> !each.isApi() && each.methods().contains("GET")).map(Address::path)
        .collect(Collectors.toCollection(TreeSet::new));
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
