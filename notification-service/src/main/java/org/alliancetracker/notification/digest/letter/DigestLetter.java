package org.alliancetracker.notification.digest.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.digest.content.DigestContent;
import org.alliancetracker.notification.digest.content.DigestContent.Attention;
import org.alliancetracker.notification.digest.content.DigestContent.Due;
import org.alliancetracker.notification.letter.ChangeWords;
import org.alliancetracker.notification.letter.Greeting;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Letter.Line;
import org.alliancetracker.notification.letter.Letter.Link;
import org.alliancetracker.notification.letter.Letter.Section;
import org.alliancetracker.notification.letter.Letter.Sign;
import org.alliancetracker.notification.letter.PlainText;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.letter.ScoreWords;
import org.alliancetracker.notification.letter.Words;
import org.alliancetracker.words.date.SpokenDates;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.text.Isolated;
import org.alliancetracker.words.told.Fact;
import org.alliancetracker.words.told.Told;

/** A digest in one language: the state first, then differences, what comes, what needs somebody, scores. */
public final class DigestLetter {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE = 160;
  /** Of what is late or needs somebody a letter names as many; how many more there are it says. */
  static final int MOST_NAMED = 12;

  private final Words words;
  private final SpokenDates dates;
  private final DigestContent content;

  private DigestLetter(Language language, DigestContent content) {
    this.words = Words.in(language);
    this.dates = new SpokenDates(language);
    this.content = content;
  }

  /** {@code alliancePage} is the address the one link opens. */
  public static Letter write(DigestContent content, Cadence cadence, Recipient reader, String alliancePage) {
    return new DigestLetter(reader.language(), content).letter(cadence, reader, alliancePage);
  }

  private Letter letter(Cadence cadence, Recipient reader, String page) {
    List<Section> sections = new ArrayList<>();
    String begin = dates.plain(content.firstDay());
    sections.add(new Section(words.say("section.since", begin), since(), words.say("nothing.new", begin)));
    sections.add(new Section(words.say("section.next"), next(),
        words.say("nothing.next")));
    sections.add(new Section(words.say("section.attention"), attention(), words.say("nothing.attention")));
    ScoreWords scores = new ScoreWords(words);
    content.scores().forEach(result -> sections.add(scores.section(result)));
    String stop = reader.stopAddress();
    return new Letter(words.language(), subject(), Greeting.of(words, reader), PlainText.oneLine(headline()),
        List.of(Isolated.of(PlainText.oneLine(content.allianceName())),
            content.firstDay().equals(content.lastDay())
                ? words.say("period.day", dates.plain(content.firstDay()))
                : words.say("period", dates.plain(content.firstDay()), dates.plain(content.lastDay()))),
        sections,
        new Link(words.say("open.alliance"), page),
        List.of(words.say("footer.digest", words.labels().of(cadence)), words.say("footer.rhythm")),
        stop == null ? null : new Link(words.say("footer.stop"), stop));
  }

  private String subject() {
    return PlainText.oneLine(words.say("subject.digest", PlainText.shortened(content.allianceName(), LONGEST_NAME),
        dates.months(content.firstDay(), content.lastDay()), new Headline(words).of(content)));
  }

  private String headline() {
    var situation = content.situation();
    List<String> sentences = new ArrayList<>();
    if (situation.stage() == null) {
      sentences.add(words.say("stage.unknown") + ".");
    } else {
      String since = situation.since() == null ? "" : dates.since(situation.since());
      sentences.add(words.say("stage." + situation.stage().name(), since).strip() + ".");
    }
    if (situation.reason() != null) {
      sentences.add(words.say("closed.because", words.labels().of(situation.reason())));
    }
    if (situation.stage() != Stage.CLOSED) {
      sentences.add(words.say("late.sentence", situation.late()));
    }
    if (situation.nextCommittee() != null) {
      sentences.add(words.say("committee.next", dates.plain(situation.nextCommittee())));
    }
    return String.join(" ", sentences);
  }

  private List<Line> since() {
    List<Line> lines = new ArrayList<>();
    ChangeWords changes = new ChangeWords(words);
    for (Change change : content.changes()) {
      lines.add(changes.line(change));
    }
    for (Due due : content.newlyLate().stream().limit(MOST_NAMED).toList()) {
      Fact late = Fact.of("milestone.fell-overdue").about(PlainText.shortened(due.title(), LONGEST_TITLE)).coded(due.code()).due(due.on());
      lines.add(new Line(Sign.LATE, new Told(words.language()).line(late), null));
    }
    beyond("late.further", content.newlyLate().size()).ifPresent(lines::add);
    if (content.further() > 0) {
      lines.add(Line.plain(words.say("further", content.further()), null));
    }
    if (content.history() > 0) {
      lines.add(Line.plain(words.say("history", content.history()), null));
    }
    return lines;
  }

  private List<Line> next() {
    List<Line> lines = new ArrayList<>(content.next().stream().map(this::due).toList());
    if (content.nextFurther() > 0) {
      lines.add(Line.plain(words.say("next.further", content.nextFurther()), null));
    }
    return lines;
  }

  private List<Line> attention() {
    List<Line> lines = new ArrayList<>(content.attention().stream().limit(MOST_NAMED).map(this::attention).toList());
    beyond("attention.further", content.attention().size()).ifPresent(lines::add);
    return lines;
  }

  private Optional<Line> beyond(String key, int all) {
    return all > MOST_NAMED ? Optional.of(Line.plain(words.say(key, all - MOST_NAMED), null)) : Optional.empty();
  }

  private Line due(Due due) {
    String on = dates.plain(due.on());
    return Line.plain(switch (due.what()) {
      case MILESTONE -> words.say("due.MILESTONE", title(due.title(), due.code()), on);
      case TERM -> words.say("due.TERM",
          due.title() == null ? words.labels().named(AgreementKind.class, due.code()) : PlainText.shortened(due.title(), 120), on);
      case EVALUATION -> due.title() == null
          ? words.say("due.EVALUATION.untitled", on)
          : words.say("due.EVALUATION", PlainText.shortened(due.title(), 120), on);
    }, null);
  }

  private Line attention(Attention one) {
    return switch (one.why()) {
      case LATE -> new Line(Sign.LATE,
          words.say("attention.LATE", title(one.title(), one.code()), dates.on(one.on()), one.days()), null);
      case DORMANT -> Line.plain(words.say("attention.DORMANT", dates.since(one.on())), null);
      case TACIT_APPROVAL -> Line.plain(words.say("attention.TACIT_APPROVAL", dates.on(one.on())), null);
      case LOW_AGREEMENT -> Line.plain(one.title() == null
          ? words.say("attention.LOW_AGREEMENT.untitled", words.labels().named(Dimension.class, one.code()))
          : words.say("attention.LOW_AGREEMENT", words.labels().named(Dimension.class, one.code()),
              PlainText.shortened(one.title(), 120)), null);
    };
  }

  private String title(String typed, String code) {
    return typed == null || typed.isBlank() ? words.labels().named(MilestoneKind.class, code) : PlainText.shortened(typed, LONGEST_TITLE);
  }
}
