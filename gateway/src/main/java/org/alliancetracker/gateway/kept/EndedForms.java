package org.alliancetracker.gateway.kept;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.alliancetracker.gateway.session.Ended;
import org.alliancetracker.kit.run.Regularly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kept forms whose time is over are deleted, at the start and then once an hour. */
@Configuration(proxyBeanMethods = false)
class EndedForms {

  private static final Duration EACH = Duration.ofHours(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

  @Bean
  Regularly endedFormsAreDeleted(MongoDatabase database, InstantSource time) {
    return new Regularly("ended-forms", EACH, AFTER_TROUBLE,
        () -> Ended.removeAll(database.getCollection(KeptForms.COLLECTION), time.instant()));
  }
}
