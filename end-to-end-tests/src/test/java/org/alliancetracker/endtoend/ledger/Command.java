package org.alliancetracker.endtoend.ledger;

/**
 * What a client asks for, once or again with the same key.
 *
 * @param kind what it does, for example {@code plan-milestone}
 * @param account who asks
 * @param stream the alliance or evaluation it goes to, or null for one that it makes
 * @param mark a text that no other command has; the event that the command causes carries it. Null where no text may
 *     travel: then the event's type and version must do
 * @param type of the event it causes
 * @param leastVersion what the service must have heard of before it answers, or null
 */
record Command(String key, String kind, String account, String path, String body, String stream, String mark,
    String type, String leastVersion) {
}
