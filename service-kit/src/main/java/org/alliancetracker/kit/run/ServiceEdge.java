package org.alliancetracker.kit.run;

import org.alliancetracker.kit.http.HttpEdge;
import org.alliancetracker.kit.identity.IdentityEdge;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Import this into a service behind the gateway: strict HTTP, problems, and only persons the gateway vouches for. */
@Configuration(proxyBeanMethods = false)
@Import({SystemTime.class, HttpEdge.class, IdentityEdge.class})
public class ServiceEdge {
}
