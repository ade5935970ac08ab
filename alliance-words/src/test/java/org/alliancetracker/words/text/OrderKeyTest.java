package org.alliancetracker.words.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderKeyTest {

  private static final List<String> IN_ORDER = List.of("10 rue", "anna", "Élan", "elan 2", "Émile", "Lodge", "Łódź", "Logins", "œuvre",
      "Ofelia", "Øyvind", "Zoé", "Женя", "北京");

  @Test
  void namesStandWhereADictionaryHasThem() {
    List<String> shuffled = new ArrayList<>(IN_ORDER);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(Comparator.comparing(OrderKey::of));

    assertThat(shuffled).isEqualTo(IN_ORDER);
  }

  @Test
  void frenchAndEnglishSortAlikeSoThatOneOrderIsKept() {
    for (ULocale language : List.of(ULocale.FRENCH, ULocale.ENGLISH)) {
      assertThat(Collator.getInstance(language).getTailoredSet().isEmpty()).as(language.toString()).isTrue();
    }
  }

  @Test
  void whatIsNotSeenChangesNoPlace() {
    assertThat(OrderKey.of("Ares​")).isEqualTo(OrderKey.of("Ares"));
    assertThat(OrderKey.of("Zoé")).matches("[0-9a-f]+").isLessThan("￿");
  }
}
