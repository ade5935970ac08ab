package org.alliancetracker.gateway;

import org.alliancetracker.kit.http.HttpEdge;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.kit.run.SystemTime;
import org.alliancetracker.kit.store.StoreConfiguration;
import org.alliancetracker.kit.trace.Tracing;
import org.alliancetracker.kit.watch.Watch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The door: accounts and sessions, pages, and the API edge in front of the three services. */
@SpringBootApplication
@Import({SystemTime.class, HttpEdge.class, StoreConfiguration.class, Tracing.class, Watch.class})
public class Gateway {

  public static void main(String[] args) {
    ServiceStart.run(Gateway.class, "gateway", args);
  }
}
