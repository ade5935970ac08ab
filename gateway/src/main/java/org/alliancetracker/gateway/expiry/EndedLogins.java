package org.alliancetracker.gateway.expiry;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.alliancetracker.gateway.link.LinkRequests;
import org.alliancetracker.gateway.link.Links;
import org.alliancetracker.gateway.session.Ended;
import org.alliancetracker.gateway.session.Sessions;
import org.alliancetracker.gateway.token.AccessTokens;
import org.alliancetracker.kit.run.Regularly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions, tokens and links that ended are deleted, at the start and then once an hour. */
@Configuration(proxyBeanMethods = false)
class EndedLogins {

  private static final Duration EACH = Duration.ofHours(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

  @Bean
  Regularly endedLoginsAreDeleted(MongoDatabase database, InstantSource time) {
    return new Regularly("ended-logins", EACH, AFTER_TROUBLE, () -> {
      for (String name : List.of(Sessions.COLLECTION, AccessTokens.COLLECTION, Links.COLLECTION, LinkRequests.COLLECTION)) {
        Ended.removeAll(database.getCollection(name), time.instant());
      }
    });
  }
}
