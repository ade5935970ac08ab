package org.alliancetracker.notification.outbound.list;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.alliancetracker.kit.run.Regularly;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.notification.mail.Postman;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.MailCounts;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mails by state and whether the mail server answers, for whoever watches; recounted at start and each ten minutes. */
@Configuration(proxyBeanMethods = false)
class MailWatch {

  @Bean
  MeterBinder mailMeters(Deliveries deliveries, Postman postman) {
    return registry -> bind(deliveries, postman, registry);
  }

  @Bean
  Regularly mailsCounted(Deliveries deliveries, StorePreparation store) {
    return new Regularly("mail-watch", Duration.ofMinutes(10), Duration.ofSeconds(1), () -> {
      store.require();
      deliveries.recount();
    });
  }

  private static void bind(Deliveries deliveries, Postman postman, MeterRegistry registry) {
    for (DeliveryState state : DeliveryState.values()) {
      Gauge.builder("alliance.mails", deliveries.counts(), counts -> counts.of(state))
          .description("mails by state").tag("state", state.code()).register(registry);
    }
    Gauge.builder("alliance.account.mails.open", deliveries.accountCounts(), MailCounts::open)
        .description("mails about accounts that have not left yet").register(registry);
    Gauge.builder("alliance.mail.server.up", postman, server -> server.trouble().isEmpty() ? 1 : 0)
        .description("1 unless the mail server failed when it was last needed").register(registry);
    postman.figure().bindTo(registry);
  }
}
