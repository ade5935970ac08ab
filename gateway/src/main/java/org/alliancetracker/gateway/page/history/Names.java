package org.alliancetracker.gateway.page.history;

import java.util.Objects;
import java.util.Optional;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Evaluation;
import org.alliancetracker.gateway.service.partnership.Partner;
import org.alliancetracker.gateway.service.partnership.People;
import org.alliancetracker.words.told.Told;

/** What the ids in a history are called today. */
public record Names(Alliance alliance, People people, Words words) {

  public String person(String id) {
    if (id == null) {
      return words.notKnown();
    }
    return people.name(id).orElseGet(() -> words.say(People.isSystem(id) ? "history.system" : "history.someone"));
  }

  public String partner(String id) {
    return alliance.partners().stream().filter(one -> one.id().equals(id)).map(Partner::name).findFirst()
        .orElseGet(() -> words.say("history.a-partner"));
  }

  String milestone(String id) {
    return alliance.milestones().stream().filter(one -> one.id().equals(id)).findFirst()
        .map(one -> one.title() != null ? one.title() : words.code(one.kind())).orElseGet(() -> words.say("history.a-milestone"));
  }

  String agreement(String id) {
    return find(id).map(one -> agreement(one.kind(), one.title())).orElseGet(() -> agreement(null, null));
  }

  /** At the beginning of a sentence. */
  String agreement(AgreementKind kind, String title) {
    return words.labels().begun(new Told(words.language()).agreement(kind == null ? null : kind.code(), title));
  }

  String meeting(String id) {
    return alliance.meetings().stream().filter(one -> one.id().equals(id)).map(one -> Title.of(one, words)).findFirst()
        .orElseGet(() -> words.say("history.a-meeting"));
  }

  String evaluation(String id) {
    return alliance.evaluations().stream().filter(one -> one.id().equals(id)).map(Evaluation::title).filter(Objects::nonNull).findFirst()
        .orElseGet(() -> words.say("history.an-evaluation"));
  }

  private Optional<Agreement> find(String id) {
    return alliance.agreements().stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
