package org.alliancetracker.partnership.change;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.EventLogs;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.AllianceModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AllianceLog {

  @Bean
  EventLog<Alliance, AllianceEvent> allianceEventLog(EventLogs logs) {
    return logs.open(new AllianceModel());
  }
}
