package org.alliancetracker.gateway.page.history;

import java.util.Objects;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Evaluation;
import org.alliancetracker.gateway.service.partnership.Partner;
import org.alliancetracker.gateway.service.partnership.People;
import org.alliancetracker.words.text.Isolated;
import org.alliancetracker.words.told.Fact;
import org.alliancetracker.words.told.Told;

/** What the ids in a history are called today. */
public record Names(Alliance alliance, People people, Words words) {

  public String person(String id) {
    if (id == null) {
      return words.notKnown();
    }
    return people.name(id).orElseGet(() -> words.say(People.isSystem(id) ? "history.system" : "history.someone"));
  }

  /** Null for one that is not there. */
  String personIfKnown(String id) {
    return id == null ? null : people.name(id).orElse(null);
  }

  public String partner(String id) {
    String known = partnerIfKnown(id);
    return known == null ? new Told(words.language()).partner() : known;
  }

  /** Null for one that is not there. */
  String partnerIfKnown(String id) {
    return alliance.partners().stream().filter(one -> one.id().equals(id)).map(Partner::name).findFirst().orElse(null);
  }

  /** The fact, about that milestone. */
  Fact milestone(Fact fact, String id) {
    return alliance.milestones().stream().filter(one -> one.id().equals(id)).findFirst()
        .map(one -> fact.about(one.title()).coded(one.kind())).orElse(fact);
  }

  /** The fact, about that agreement. */
  Fact agreement(Fact fact, String id) {
    return alliance.agreements().stream().filter(one -> one.id().equals(id)).findFirst()
        .map(one -> fact.about(one.title()).coded(one.kind())).orElse(fact);
  }

  /** Null for one that is not there. */
  String meeting(String id) {
    return alliance.meetings().stream().filter(one -> one.id().equals(id)).map(one -> Title.of(one, words)).findFirst().map(Isolated::of)
        .orElse(null);
  }

  /** Null for one that is not there or has no title. */
  String evaluation(String id) {
    return alliance.evaluations().stream().filter(one -> one.id().equals(id)).map(Evaluation::title).filter(Objects::nonNull).findFirst()
        .map(Isolated::of).orElse(null);
  }
}
