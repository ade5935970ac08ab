package org.alliancetracker.notification.notice;

import com.mongodb.client.MongoDatabase;

/** What the rule about purity is there to refuse. */
public final class RuleThatReadsTheStore {
  MongoDatabase database;
}
