package org.alliancetracker.notification.outbound.state;

import org.alliancetracker.contract.code.Coded;

/** Where one mail to one person stands. */
public enum DeliveryState implements Coded {
  /** Will be sent when it is due. */
  PLANNED(true),
  /** The person is not known yet or has no address; sent as soon as one arrives, for at most {@link Delivery#WAITS_FOR_ADDRESS}. */
  AWAITING_ADDRESS(true),
  /** Somebody is talking to the mail server; nothing irrevocable has been said. */
  CLAIMED(true),
  /** Written before the last dot goes out: from here on the mail may have arrived. */
  HANDED_OVER(true),
  /** The server asked to come back later. */
  RETRY(true),
  /** The server took it. */
  CONFIRMED(false),
  /** Handed over without an answer: it may or may not have arrived, and is never sent again by itself. */
  UNKNOWN(false),
  /** The server refused it for good, or for a whole day. */
  REFUSED(false),
  /** Undone before it was sent. */
  WITHDRAWN(false),
  /** Entered late: on record, not for the post. */
  HISTORICAL_NOT_SENT(false),
  /** It was for a group and has been passed on to each of its people. */
  ADDRESSED(false),
  /** The recipient has asked to stop. */
  STOPPED(false),
  /** The recipient may not have it any more when it would leave: the reason says why. */
  SKIPPED(false),
  /** It waited for an address, and none came in time. */
  NO_ADDRESS(false),
  /** The recipient's personal data is erased. */
  RECIPIENT_ERASED(false);

  private final boolean open;

  DeliveryState(boolean open) {
    this.open = open;
  }

  /** Still something to do. */
  public boolean open() {
    return open;
  }
}
