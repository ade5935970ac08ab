package org.alliancetracker.kit.run;

import org.alliancetracker.kit.http.HttpEdge;
import org.alliancetracker.kit.identity.IdentityEdge;
import org.alliancetracker.kit.trace.Tracing;
import org.alliancetracker.kit.watch.StatusRoute;
import org.alliancetracker.kit.watch.Watch;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Import this into a service behind the gateway: strict HTTP, problems, and only persons the gateway vouches for. */
@Configuration(proxyBeanMethods = false)
@Import({SystemTime.class, HttpEdge.class, IdentityEdge.class, Tracing.class, Watch.class, StatusRoute.class})
public class ServiceEdge {
}
