package org.alliancetracker.kit.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A no, as a value.
 *
 * @param reason what programs decide by; one of the lists of codes
 * @param detail one sentence for people: what is wrong and what to do
 * @param field JSON path of the field meant, or the name of a parameter or header, or null
 * @param more further members of the answer, for example the gate conditions not met
 */
public record Refusal(RefusalCode reason, String detail, String field, Map<String, Object> more) {

  /** Of more codes than these the answer names only the first. */
  public static final int MOST_KNOWN = 60;

  public static Refusal of(RefusalCode reason, String detail) {
    return new Refusal(reason, detail, null, Map.of());
  }

  /** The same, where one field is at fault. */
  public static Refusal at(String field, RefusalCode reason, String detail) {
    return new Refusal(reason, detail, field, Map.of());
  }

  public static Refusal notFound() {
    return of(SharedCode.NOT_FOUND, "There is nothing here, or nothing you may see.");
  }

  public static Refusal notAllowed(String whomToAsk) {
    return of(SharedCode.NOT_ALLOWED, whomToAsk);
  }

  /** If-Match named a version that is no longer the last. */
  public static Refusal outdated(long currentVersion) {
    return of(SharedCode.VERSION_CONFLICT, "Look at the current version, then send your change again with it.")
        .with(Map.of("currentVersion", currentVersion));
  }

  public static Refusal keyReused() {
    return at("Idempotency-Key", SharedCode.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a new request.");
  }

  /** Says which codes there are, at most {@value #MOST_KNOWN} of them, in the member {@code known}. */
  public static Refusal unknownCode(String field, Collection<String> known) {
    List<String> told = known.stream().limit(MOST_KNOWN).toList();
    return at(field, SharedCode.UNKNOWN_CODE, "Use one of " + String.join(", ", told) + ".").with(Map.of("known", told));
  }

  public Refusal with(Map<String, Object> members) {
    Map<String, Object> all = new LinkedHashMap<>(more);
    all.putAll(members);
    return new Refusal(reason, detail, field, all);
  }

  public String code() {
    return reason.code();
  }

  /** HTTP status. */
  public int status() {
    return reason.status();
  }
}
