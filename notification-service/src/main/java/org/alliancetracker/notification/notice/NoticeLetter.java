package org.alliancetracker.notification.notice;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.letter.ChangeWords;
import org.alliancetracker.notification.letter.Greeting;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Letter.Link;
import org.alliancetracker.notification.letter.Letter.Section;
import org.alliancetracker.notification.letter.PlainText;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.letter.ScoreWords;
import org.alliancetracker.notification.letter.Words;
import org.alliancetracker.words.date.SpokenDates;
import org.alliancetracker.words.text.Isolated;

/** One piece of news in one language. */
public final class NoticeLetter {

  private static final int LONGEST_NAME = 60;

  private NoticeLetter() {}

  /** {@code page} is the address the one link opens. */
  public static Letter write(NoticeContent content, Recipient reader, String page) {
    Words words = Words.in(reader.language());
    SpokenDates dates = new SpokenDates(reader.language());
    ChangeWords changes = new ChangeWords(words);
    Change change = content.change();
    String name = PlainText.shortened(content.allianceName(), LONGEST_NAME);
    NoticeKind kind = content.kind();
    String about = kind == NoticeKind.AGREEMENT_SIGNED ? changes.agreement(change) : changes.subject(change);
    Object[] values = {name, about, changes.coded(change), dates.on(change.happenedOn())};
    List<Section> sections = new ArrayList<>();
    if (content.scores() != null) {
      sections.add(new ScoreWords(words).section(content.scores()));
    }
    boolean invited = kind == NoticeKind.EVALUATION_OPENED;
    String stop = reader.stopAddress();
    return new Letter(
        words.language(),
        PlainText.oneLine(words.say("notice.subject." + kind.name(), values)),
        Greeting.of(words, reader),
        PlainText.oneLine(words.say("notice." + kind.name(), values)),
        facts(content, words, dates),
        sections,
        new Link(words.say(linkWords(kind)), page),
        List.of(words.say(invited ? "footer.invited" : "footer.notice")),
        stop == null ? null : new Link(words.say("footer.stop"), stop));
  }

  private static String linkWords(NoticeKind kind) {
    return switch (kind) {
      case EVALUATION_OPENED -> "open.evaluation";
      case SCORES_PUBLISHED -> "open.result";
      case MILESTONE_REACHED, STAGE_ENTERED, AGREEMENT_SIGNED, ALLIANCE_CLOSED -> "open.alliance";
    };
  }

  private static List<String> facts(NoticeContent content, Words words, SpokenDates dates) {
    Change change = content.change();
    List<String> facts = new ArrayList<>();
    facts.add(Isolated.of(PlainText.oneLine(content.allianceName())));
    String typed = Isolated.of(PlainText.shortened(change.subject(), 300));
    boolean told = typed != null && !typed.isEmpty();
    List<String> more = switch (content.kind()) {
      case STAGE_ENTERED -> told ? List.of(words.say("notice.STAGE_ENTERED.override", typed)) : List.of();
      case AGREEMENT_SIGNED, ALLIANCE_CLOSED, SCORES_PUBLISHED, EVALUATION_OPENED -> told ? List.of(typed) : List.of();
      case MILESTONE_REACHED -> List.of();
    };
    facts.addAll(more);
    if (content.kind() == NoticeKind.EVALUATION_OPENED && change.date() != null) {
      facts.add(words.say("notice.EVALUATION_OPENED.deadline", dates.plain(change.date())));
    }
    return facts;
  }
}
