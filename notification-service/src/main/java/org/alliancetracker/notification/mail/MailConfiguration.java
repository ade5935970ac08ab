package org.alliancetracker.notification.mail;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail server of this installation. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** {@code ALLIANCE_SMTP_TIMEOUT} is the longest wait for one answer; {@code ALLIANCE_SMTP_PAUSE} the first rest. */
  @Bean
  Postman postman(
      @Value("${ALLIANCE_SMTP_HOST:127.0.0.1}") String host,
      @Value("${ALLIANCE_SMTP_PORT}") int port,
      @Value("${ALLIANCE_SMTP_USER:}") String user,
      @Value("${ALLIANCE_SMTP_PASSWORD:}") String password,
      @Value("${ALLIANCE_SMTP_TIMEOUT:PT60S}") Duration answer,
      @Value("${ALLIANCE_SMTP_PAUSE:PT2S}") Duration firstPause,
      @Value("${ALLIANCE_MAIL_FROM:Alliance Tracker <alliance-tracker@localhost>}") String from) {
    String as = user.isBlank() ? null : user;
    return new Postman(
        new MailServer(host, port, as, as == null ? null : password, CONNECT, answer), from, firstPause);
  }
}
