package org.alliancetracker.notification.account.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.alliancetracker.kit.run.Regularly;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.notification.outbound.Correspondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends mails about accounts whose time is over, however long the mail server is away: then nothing of them is kept. */
@Configuration(proxyBeanMethods = false)
class ExpiredMails {

  private static final Duration EACH = Duration.ofMinutes(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  @Bean
  Regularly expiredMailsEnded(Correspondence correspondence, StorePreparation store, InstantSource clock) {
    return new Regularly("expired-mails", EACH, AFTER_TROUBLE, () -> {
      store.require();
      end(correspondence, clock.instant());
    });
  }

  static void end(Correspondence correspondence, Instant now) {
    correspondence.forEachToAnAddress(open -> {
      if (AccountLetters.mail(open).expired(now)) {
        correspondence.skip(open.delivery().id(), AccountLetters.EXPIRED);
      }
    });
  }
}
