package org.alliancetracker.kit.edge;

import org.alliancetracker.kit.http.HttpEdge;
import org.alliancetracker.kit.http.StoreVisits;
import org.alliancetracker.kit.identity.IdentityEdge;
import org.alliancetracker.kit.run.SystemTime;
import org.alliancetracker.kit.trace.Tracing;
import org.alliancetracker.kit.watch.StatusRoute;
import org.alliancetracker.kit.watch.Watch;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Import this into a service behind the gateway: strict HTTP, problems, only persons the gateway vouches for, a circuit before
 * its store.
 */
@Configuration(proxyBeanMethods = false)
@Import({SystemTime.class, HttpEdge.class, IdentityEdge.class, Tracing.class, Watch.class, StatusRoute.class, StoreVisits.class})
public class ServiceEdge {
}
