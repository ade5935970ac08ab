package org.alliancetracker.notification.outbound.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.alliancetracker.notification.alliance.NoRole;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.stop.Stops;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnsentWordsTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonOfOursHasWordsInTheLanguageOfWhoReads(Language language) {
    assertThat(Stream.concat(Arrays.stream(NoRole.values()).map(NoRole::code), Stream.of(Stops.REASON, "account-disabled", "no-address")))
        .allSatisfy(code -> assertThat(new UnsentWords(language).say(code)).endsWith(".").contains(" ").doesNotContain(code));
    assertThat(new UnsentWords(Language.FR).say("no-address")).contains("31 jours");
  }

  @Test
  void whatWasWithdrawnSaysSoWithoutTheEventThatUndidIt() {
    String stored = Correspondence.UNDONE_BY + "019ac3b2-event";

    assertThat(new UnsentWords(Language.EN).say(stored)).contains("undone").doesNotContain("019ac3b2");
    assertThat(new UnsentWords(Language.FR).say(stored)).contains("annulé");
    assertThat(new UnsentWords(Language.FR).code(stored)).contains("undone");
  }

  @Test
  void whatWasKeptOfBeforeAndWhatAMailServerSaidStaysAsItIs() {
    UnsentWords words = new UnsentWords(Language.FR);

    assertThat(words.say("The recipient's account is disabled.")).isEqualTo("The recipient's account is disabled.");
    assertThat(words.say("550 no such {0} user")).isEqualTo("550 no such {0} user");
    assertThat(words.code("550 no such user")).isEmpty();
    assertThat(words.say(null)).isNull();
  }
}
