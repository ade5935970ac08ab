package org.alliancetracker.notification.mail;

/** What became of one attempt to send a mail. */
public sealed interface Sent {

  /** The server took it. */
  record Confirmed() implements Sent {}

  /** The server will not take it (5xx). */
  record Refused(String why) implements Sent {}

  /** The server asks to come back later (4xx). */
  record Later(String why) implements Sent {}

  /** There was no server to talk to, or it went away before the last dot: nothing was sent. */
  record NoServer(String why) implements Sent {}

  /** The last dot went out and no answer came: it may have arrived. */
  record Unknown(String why) implements Sent {}

  /** The sender's last word before the dot was no: nothing was sent. */
  record Abandoned() implements Sent {}
}
