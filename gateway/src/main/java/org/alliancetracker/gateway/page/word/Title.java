package org.alliancetracker.gateway.page.word;

import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Meeting;
import org.alliancetracker.gateway.service.partnership.Milestone;

/** What a thing of an alliance is called on a page. */
public final class Title {

  private Title() {}

  /** Its own title, else its kind. */
  public static String of(Agreement agreement, Words words) {
    return agreement.title() != null ? agreement.title()
        : agreement.kind() != null ? words.code(agreement.kind()) : words.say("history.an-agreement");
  }

  /** Which body met, else the subject. */
  public static String of(Meeting meeting, Words words) {
    return meeting.body() != null ? words.code(meeting.body())
        : meeting.subject() != null ? meeting.subject() : words.say("history.a-meeting");
  }

  public static String of(Milestone milestone, Words words) {
    return of(milestone.title(), milestone.kind(), words);
  }

  /** Its own title, else the name of its kind. */
  public static String of(String title, MilestoneKind kind, Words words) {
    return title != null ? title : words.labels().begun(words.code(kind));
  }
}
