package org.alliancetracker.kit.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.bson.Document;

/**
 * What one accepted command wrote, in one document: append, optimistic lock, idempotency record and outbox entry at
 * once. {@code n} counts commits of the stream, so the ids can be computed. Envelopes are kept as the very text that is
 * sent, so log and topic cannot differ.
 *
 * @param traceparent where the command belongs in a trace, or null; beside the events, not in them
 */
record CommitDocument(
    String stream,
    long n,
    long firstVersion,
    long lastVersion,
    List<String> events,
    String sealed,
    String commandId,
    String fingerprint,
    String actor,
    Instant committedAt,
    String traceparent) {

  static final String COMMAND_ID = "commandId";
  static final String PENDING = "pending";
  static final String STREAM = "stream";
  static final String NUMBER = "n";
  static final String COMMITTED_AT = "committedAt";
  private static final String TRACEPARENT = "traceparent";

  static String id(String stream, long n) {
    return stream + ":" + n;
  }

  String id() {
    return id(stream, n);
  }

  Document toDocument() {
    Document document =
        new Document("_id", id())
            .append(STREAM, stream)
            .append(NUMBER, n)
            .append("firstVersion", firstVersion)
            .append("lastVersion", lastVersion)
            .append("events", events);
    if (sealed != null) {
      document.append("sealed", sealed);
    }
    // Left out, never null: a sparse unique index would count nulls.
    if (commandId != null) {
      document.append(COMMAND_ID, commandId).append("fingerprint", fingerprint);
    }
    if (traceparent != null) {
      document.append(TRACEPARENT, traceparent);
    }
    return document.append("actor", actor).append(COMMITTED_AT, Date.from(committedAt)).append(PENDING, true);
  }

  static CommitDocument of(Document document) {
    return new CommitDocument(
        document.getString(STREAM),
        document.getLong(NUMBER),
        document.getLong("firstVersion"),
        document.getLong("lastVersion"),
        document.getList("events", String.class),
        document.getString("sealed"),
        document.getString(COMMAND_ID),
        document.getString("fingerprint"),
        document.getString("actor"),
        document.getDate(COMMITTED_AT).toInstant(),
        document.getString(TRACEPARENT));
  }

  long bytes() {
    return events.stream().mapToLong(Utf8::length).sum();
  }

  List<Envelope> envelopes() {
    List<Envelope> envelopes = new ArrayList<>(events.size());
    for (String event : events) {
      envelopes.add(EnvelopeCodec.read(event.getBytes(StandardCharsets.UTF_8)));
    }
    return envelopes;
  }
}
