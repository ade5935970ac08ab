package org.alliancetracker.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CirclesTest {

  private static List<String> among(String example) {
    String home = CirclesTest.class.getPackageName() + ".fixture." + example;
    return Circles.among(new ClassFileImporter().importPackages(home), home);
  }

  @Test
  void twoFoldersThatKnowEachOtherAreACircle() {
    assertThat(among("circle")).isNotEmpty().allSatisfy(text -> assertThat(text).contains("one", "two"));
  }

  @Test
  void soAreTwoFoldersInsideAFolder() {
    assertThat(among("inner")).isNotEmpty().allSatisfy(text -> assertThat(text).contains("left", "right"));
  }

  @Test
  void soAreAFoldersOwnClassesAndItsSubFolder() {
    assertThat(among("own")).singleElement().asString().contains("box.part");
  }

  @Test
  void aFolderCountsWithAllThatIsInsideIt() {
    assertThat(among("through")).singleElement().asString().contains("Start", "Between", "End");
  }

  @Test
  void whatOnlyGoesOneWayIsNone() {
    assertThat(among("straight")).isEmpty();
  }
}
