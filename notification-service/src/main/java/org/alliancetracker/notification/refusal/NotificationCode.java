package org.alliancetracker.notification.refusal;

import org.alliancetracker.kit.decision.RefusalCode;

/** The codes that only this service refuses with. */
public enum NotificationCode implements RefusalCode {
  MAIL_EXISTS(409, "A mail with this id is there with other content"),
  NO_RECIPIENTS(409, "Nobody would receive the digest"),
  NOT_RESENDABLE(409, "This mail cannot be sent again"),
  NOTHING_NEW(409, "Nothing has happened since the last digest");

  private final int status;
  private final String title;

  NotificationCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
