package org.alliancetracker.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.alliancetracker.testing.program.ChildProgram;
import org.junit.jupiter.api.Test;

class KillPointTest {

  /** Passes two places three times each. */
  public static final class Child {
    public static void main(String[] args) {
      for (int i = 1; i <= 3; i++) {
        KillPoint.reached("here");
        System.out.println("passed " + i);
        KillPoint.reached("there");
      }
      System.exit(0);
    }
  }

  private record Ended(int code, String said) {}

  @Test
  void theProgramEndsAsKilledAtTheNamedPlaceAndSaysSo() throws Exception {
    assertThat(run("there")).isEqualTo(new Ended(137, "passed 1\nHalted at there, as ALLIANCE_HALT_AT asks\n"));
    assertThat(run("here:3"))
        .isEqualTo(new Ended(137, "passed 1\npassed 2\nHalted at here, as ALLIANCE_HALT_AT asks\n"));
  }

  @Test
  void withoutTheVariableAPassageDoesNothing() throws Exception {
    String all = "passed 1\npassed 2\npassed 3\n";
    assertThat(run("")).isEqualTo(new Ended(0, all));
    assertThat(run("elsewhere")).isEqualTo(new Ended(0, all));
    assertThat(run("here:4")).isEqualTo(new Ended(0, all));
  }

  @Test
  void onlyOneOfManyThreadsIsTheOne() {
    KillPoint third = KillPoint.parse("here:3");
    assertThat(IntStream.range(0, 100).parallel().filter(i -> third.isAt("here")).count()).isEqualTo(1);
  }

  private static Ended run(String haltAt) throws Exception {
    try (ChildProgram child = ChildProgram.of(Child.class).environment(Map.of("ALLIANCE_HALT_AT", haltAt)).start()) {
      String said = child.rest();
      return new Ended(child.process().waitFor(), said);
    }
  }
}
