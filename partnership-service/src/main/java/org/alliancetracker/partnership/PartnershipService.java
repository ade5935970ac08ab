package org.alliancetracker.partnership;

import org.alliancetracker.kit.consume.ConsumeConfiguration;
import org.alliancetracker.kit.edge.ServiceEdge;
import org.alliancetracker.kit.log.LogConfiguration;
import org.alliancetracker.kit.operations.LogOperations;
import org.alliancetracker.kit.run.ServiceStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Lives of alliances and the people in them. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({ServiceEdge.class, LogConfiguration.class, ConsumeConfiguration.class, LogOperations.class})
public class PartnershipService {

  public static void main(String[] args) {
    ServiceStart.run(PartnershipService.class, "partnership-service", args);
  }
}
