package org.alliancetracker.gateway.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is asked to come in, and perhaps to take a role in an alliance.
 *
 * @param id        see {@link #idOf}
 * @param to        whom, and in which role
 * @param inviter   id of the account
 * @param inviterName as the mail says it
 * @param alliance  name of the alliance, or null for a global role
 * @param personId  null until the person was entered
 * @param memberId  null until the role was given, and for a global role
 * @param lettersAsked how often a mail was asked for
 * @param lettersSent  how many of them were handed on
 */
record Invitation(String id, Asked to, String inviter, String inviterName, String alliance, State state, String personId, String memberId,
    int lettersAsked, int lettersSent, Instant createdAt, Instant expiresAt) {

  /** Of the link; the end of the role is another matter. */
  static final Duration LIFE = Duration.ofDays(14);

  /** How far it is. The first two are open. */
  enum State { BEGUN, PENDING, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED }

  /** Made of who sends it and of the key, so that what is sent again is the same invitation. */
  static String idOf(String account, String key) {
    return UUID.nameUUIDFromBytes((account + " " + key).getBytes(StandardCharsets.UTF_8)).toString();
  }

  boolean isOpen(Instant now) {
    return (state == State.BEGUN || state == State.PENDING) && expiresAt.isAfter(now);
  }

  /** As people see it: an open one whose time is over has expired, whether that was written down already or not. */
  State seen(Instant now) {
    return state == State.PENDING && !expiresAt.isAfter(now) ? State.EXPIRED : state;
  }
}
