package org.alliancetracker.kit.log;

import org.alliancetracker.kit.sample.Docker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same suite on a real MongoDB replica set, where Docker can serve one. */
@EnabledIf("dockerServes")
class EventLogOnMongoTest extends EventLogContract {

  private static MongoDBContainer mongo;

  static boolean dockerServes() {
    return Docker.serves("mongo:8.0", EventLogOnMongoTest.class);
  }

  @BeforeAll
  static void start() {
    mongo = new MongoDBContainer("mongo:8.0").withReplicaSet();
    mongo.start();
  }

  @AfterAll
  static void stop() {
    mongo.stop();
  }

  @Override
  public String uri() {
    return mongo.getReplicaSetUrl();
  }
}
