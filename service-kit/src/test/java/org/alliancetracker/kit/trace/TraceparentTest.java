package org.alliancetracker.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

  private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void whatACallerSentIsPassedOnAsItCame() {
    Traces traces = Traces.passedOn();
    Traces.Work outer = traces.begin("outer", Traces.Side.SERVER, GOOD);

    assertThat(traces.current()).contains(GOOD);

    Traces.Work inner = traces.begin("inner", Traces.Side.CONSUMER, null);
    assertThat(traces.current()).as("of no trace").isEmpty();
    inner.close();
    assertThat(traces.current()).contains(GOOD);
    outer.close();
    assertThat(traces.current()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331", "x" + GOOD, GOOD + "\n", GOOD + "-more",
      "00-00000000000000000000000000000000-b7ad6b7169203331-01", "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
      "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01"})
  void whatIsNotInItsFormIsDropped(String header) {
    Traces traces = Traces.passedOn();

    Traces.Work work = traces.begin("request", Traces.Side.SERVER, header);

    assertThat(traces.current()).isEmpty();
    work.close();
  }
}
