package org.alliancetracker.testing.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void aRowOfEitherTableIsRead() {
    assertThat(Address.read("| `/work` | GET POST | `page/work` | who is signed in |"))
        .containsExactly(new Address("/work", List.of("GET", "POST"), "`page/work`", List.of()));
    assertThat(Address.read("| `/api/a/{id}` | PUT | evaluation | who writes in it | `not-found`, `not-allowed` |"))
        .containsExactly(new Address("/api/a/{id}", List.of("PUT"), "evaluation", List.of("not-found", "not-allowed")));
  }

  @Test
  void otherTablesAreLeftAlone() {
    assertThat(Address.read("| address | methods | where | who may |")).isEmpty();
    assertThat(Address.read("| `gateway` | accounts, routes, pages | of the kit HTTP |")).isEmpty();
  }

  @Test
  void allAreFoundFromAnyFolderOfTheProject() {
    assertThat(Address.all()).hasSizeGreaterThan(70).anyMatch(Address::isApi).anyMatch(each -> each.calls().toList().contains("GET /work"));
  }
}
