package org.alliancetracker.notification.outbound;

/** Whether a person may have a mail at the moment that asks. */
public sealed interface Permission {

  Permission GRANTED = new Granted();
  Permission NOT_KNOWN_YET = new NotKnownYet();

  record Granted() implements Permission {}

  /** What decides it has not been heard of here yet: to be asked again in some seconds. */
  record NotKnownYet() implements Permission {}

  /** The mail ends unsent; {@code why} is the code of the reason, for the list of mails. */
  record Ended(String why) implements Permission {}
}
