package org.alliancetracker.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicPagesTest {

  @Test
  void anAddressHasOneSlashWhetherTheBaseEndsWithOneOrNot() {
    assertThat(new PublicPages("https://host/").alliance("a")).isEqualTo("https://host/alliances/a");
    assertThat(new PublicPages("https://host/trackers").evaluation("e")).isEqualTo("https://host/trackers/evaluations/e");
  }

  @Test
  void anIdOpensNoOtherPage() {
    assertThat(new PublicPages("https://host").alliance("../x?y")).isEqualTo("https://host/alliances/..%2Fx%3Fy");
  }
}
