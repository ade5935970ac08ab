package org.alliancetracker.notification;

import org.alliancetracker.kit.consume.ConsumeConfiguration;
import org.alliancetracker.kit.edge.ServiceEdge;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.kit.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Notices, digests and their way to people's mail boxes. */
@SpringBootApplication(proxyBeanMethods = false, exclude = ThymeleafAutoConfiguration.class)
@Import({ServiceEdge.class, StoreConfiguration.class, ConsumeConfiguration.class})
public class NotificationService {

  public static void main(String[] args) {
    ServiceStart.run(NotificationService.class, "notification-service", args);
  }
}
