package org.alliancetracker.gateway.page.alliance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.gateway.page.history.HistoryLine;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.impact.Impact;
import org.alliancetracker.gateway.page.stage.Track;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Evaluation;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.Part;
import org.alliancetracker.words.told.Fact;
import org.alliancetracker.words.told.Told;

/** One alliance, all in words. */
record AllianceView(
    String id,
    String name,
    String purpose,
    String sentence,
    Track track,
    boolean mayWrite,
    boolean mayInvite,
    boolean imported,
    List<Correction> corrections,
    List<String> nearlyFull,
    Timeline timeline,
    List<Facts.Fact> facts,
    List<PartnerCard> partners,
    List<Facts.Role> roles,
    List<Facts.Aim> aims,
    List<String> bodies,
    String framework,
    List<Facts.Signed> agreements,
    List<Claims> claims,
    List<Note> context,
    Results results,
    List<HistoryLine> history,
    long historyCount,
    String historyNext,
    List<LeftOut> leftOut,
    List<Source> sources) {

  /** That an earlier entry was corrected. */
  record Correction(String sentence, String when, String reason) {}

  /** Something that happened around the alliance. */
  record Note(String text, String when, Source source) {}

  /**
   * The three impacts of the latest result; {@code title} is null where there is none yet.
   *
   * @param none that there is none and whether one may come; or null
   */
  record Results(List<Impact> impacts, String title, String when, boolean fictitious, String none) {}

  /** How many of a list this page leaves out; {@code list} is the step of the address where all are. */
  record LeftOut(String list, String words) {}

  static AllianceView of(Alliance alliance, Part<Happening> history, Names names) {
    Words words = names.words();
    Told told = new Told(words.language());
    List<HistoryLine> lines = history.items().stream().map(line -> HistoryLine.of(line, names)).toList();
    return new AllianceView(alliance.id(), alliance.name(), words.orNotKnown(alliance.purpose()), StateSentence.of(alliance, words),
        Track.of(alliance.stage(), alliance.furthestStage(), words), alliance.may("WRITE"), alliance.may("APPOINT"),
        alliance.imported(),
        alliance.corrections().stream().map(one -> new Correction(told.heading(Fact.of("correction.made")),
            words.dates().ago(one.recordedAt()).text(), one.reason())).toList(),
        alliance.nearlyFull().stream().map(one -> words.say("alliance.nearly-full",
            words.find("limit." + one.limit()).orElse(one.limit()), one.used() * 100 / one.most())).toList(),
        Timeline.of(alliance, history.items(), words), Facts.overview(alliance, words),
        alliance.partners().stream().map(one -> PartnerCard.of(one, alliance.imported(), words)).toList(),
        Facts.roles(alliance, names), Facts.aims(alliance, names), Facts.bodies(alliance, words), framework(alliance, words),
        Facts.agreements(alliance, names), Claims.of(alliance, words), context(alliance, words), results(alliance, words), lines,
        Math.max(alliance.version(), lines.size()),
        history.next(), WholeList.leftOut(alliance, words),
        alliance.sources().stream().map(Source::of).filter(Objects::nonNull).toList());
  }

  /** Whether the planning of that milestone can be taken back by the one who sees this: it still waits. */
  public boolean mayTakeBack(String milestoneId) {
    return mayWrite && timeline.ahead().stream().anyMatch(line -> milestoneId.equals(line.milestoneId()));
  }

  private static String framework(Alliance alliance, Words words) {
    return alliance.rubric() == null ? null : words.say("framework.version", alliance.rubric().rubricVersion());
  }

  private static List<Note> context(Alliance alliance, Words words) {
    return alliance.context().stream()
        .map(one -> new Note(one.text(), words.dates().on(one.happenedOn()).text(), Source.of(one.source()))).toList();
  }

  private static Results results(Alliance alliance, Words words) {
    Evaluation latest = alliance.scored();
    boolean fictitious = Stream.ofNullable(latest).anyMatch(one -> one.fictitious() || (one.scores() != null && one.scores().fictitious()));
    return new Results(Impact.all(latest == null ? null : latest.scores(), words), latest == null ? null : title(latest, words),
        latest == null || latest.closedOn() == null ? null : words.dates().on(latest.closedOn()).text(), fictitious,
        latest != null ? null : words.say(alliance.stage() == Stage.CLOSED ? "impact.none.ended" : "impact.none"));
  }

  private static String title(Evaluation one, Words words) {
    return one.title() == null ? words.say("history.an-evaluation") : one.title();
  }
}
