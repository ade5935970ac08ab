package org.alliancetracker.notification.intake;

import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.consume.Intakes;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.change.Changes;
import org.alliancetracker.notification.digest.DigestCalendar;
import org.alliancetracker.notification.directory.AllianceEvaluations;
import org.alliancetracker.notification.directory.Memberships;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.notice.sending.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two topics with streams; the names of the beans are those of the bindings. */
@Configuration(proxyBeanMethods = false)
class Intaking {

  @Bean
  Intake<AllianceView> allianceEvents(
      Intakes intakes, Changes changes, Memberships memberships, Notices notices, DigestCalendar calendar) {
    return intakes.open(new AllianceStream(changes, memberships, notices, calendar));
  }

  @Bean
  Intake<EvaluationView> evaluationEvents(
      Intakes intakes, Changes changes, AllianceEvaluations ofAlliances, Notices notices) {
    return intakes.open(new EvaluationStream(changes, ofAlliances, notices));
  }
}
