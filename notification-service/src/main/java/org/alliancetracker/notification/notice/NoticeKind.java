package org.alliancetracker.notification.notice;

import org.alliancetracker.contract.code.Coded;

/** What people are told of at once. */
public enum NoticeKind implements Coded {
  MILESTONE_REACHED,
  STAGE_ENTERED,
  AGREEMENT_SIGNED,
  ALLIANCE_CLOSED,
  EVALUATION_OPENED,
  SCORES_PUBLISHED
}
