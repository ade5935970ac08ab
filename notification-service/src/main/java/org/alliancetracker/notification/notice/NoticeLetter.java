package org.alliancetracker.notification.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final int LONGEST_REASON = 300;

  private NoticeLetter() {}

  /** {@code page} is the address the one link opens. */
  public static Letter write(NoticeContent content, Recipient reader, String page) {
    Words words = Words.in(reader.language());
    SpokenDates dates = new SpokenDates(reader.language());
    ChangeWords changes = new ChangeWords(words);
    Change change = content.change();
    String name = PlainText.shortened(content.allianceName(), LONGEST_NAME);
    NoticeKind kind = content.kind();
    List<Section> sections = new ArrayList<>();
    if (content.scores() != null) {
      sections.add(new ScoreWords(words).section(content.scores()));
    }
    boolean invited = kind == NoticeKind.EVALUATION_OPENED;
    String headline = changes.sentence(change);
    String stop = reader.stopAddress();
    return new Letter(
        words.language(),
        PlainText.oneLine(invited ? words.say("notice.subject.invited", name)
            : words.say("notice.subject", name, changes.happened(change))),
        Greeting.of(words, reader),
        invited ? headline + " " + words.say("notice.invited") : headline,
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
    if (content.kind() == NoticeKind.EVALUATION_OPENED) {
      if (change.date() != null) {
        facts.add(words.say("notice.deadline", dates.plain(change.date())));
      }
      return facts;
    }
    facts.add(words.labels().begun(dates.on(change.happenedOn())) + ".");
    why(content, words).ifPresent(facts::add);
    return facts;
  }

  /** What somebody typed to say why; a title stands in the headline. */
  private static Optional<String> why(NoticeContent content, Words words) {
    String typed = Isolated.of(PlainText.shortened(content.change().subject(), LONGEST_REASON));
    return Optional.ofNullable(typed).filter(text -> !text.isEmpty()).flatMap(text -> switch (content.kind()) {
      case STAGE_ENTERED -> Optional.of(words.say("notice.override", text));
      case ALLIANCE_CLOSED -> Optional.of(text);
      case AGREEMENT_SIGNED, SCORES_PUBLISHED, EVALUATION_OPENED, MILESTONE_REACHED -> Optional.empty();
    });
  }
}
