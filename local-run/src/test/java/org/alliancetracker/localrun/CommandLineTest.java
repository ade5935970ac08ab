package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.alliancetracker.localrun.process.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final Options DEFAULTS = Options.defaults(Path.of("/project"));

  @Test
  void withoutWordsItIsPort8080AndTheDataFolderOfTheProject() {
    Options options = CommandLine.parse(DEFAULTS, List.of());

    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.mailPort()).isEqualTo(8025);
    assertThat(options.data()).isEqualTo(Path.of("/project/data"));
    assertThat(options.demo()).isTrue();
    assertThat(options.fresh()).isFalse();
    assertThat(options.services()).extracting(Service::name).containsExactly("partnership-service",
        "evaluation-service", "notification-service", "gateway");
  }

  @Test
  void everyOptionIsUnderstood() {
    Options options = CommandLine.parse(DEFAULTS,
        List.of("--port", "9000", "--mail-port", "9001", "--data", "/elsewhere", "--fresh", "--no-demo"));

    assertThat(options).isEqualTo(DEFAULTS.withPort(9000).withMailPort(9001).withData(Path.of("/elsewhere"))
        .withFreshData().withoutDemo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot", "x", "--port", "--port 0", "--port 70000", "--port -1", "--port abc", "--data"})
  void whatIsNotUnderstoodIsRefusedWithOneSentence(String words) {
    assertThatThrownBy(() -> CommandLine.parse(DEFAULTS, List.of(words.split(" "))))
        .isInstanceOf(CannotStart.class).hasMessageEndingWith(".");
  }
}
