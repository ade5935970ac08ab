package org.alliancetracker.gateway.page.alliance;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.history.Names;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Source;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Agreement;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Meeting;
import org.alliancetracker.gateway.service.partnership.Milestone;
import org.alliancetracker.gateway.service.partnership.Partner;
import org.alliancetracker.words.text.Isolated;

/**
 * One entry of a whole list.
 *
 * @param note more about it, or null
 */
record ListLine(Said when, String text, String note, Source source) {

  static ListLine of(Milestone one, Words words) {
    String note = one.open() ? (one.late() ? words.dates().late(one.dueOn()).text() : null)
        : one.reached() ? one.note() : words.say("timeline.cancelled", one.cancelledBecause() == null ? "" : one.cancelledBecause());
    return new ListLine(day(one.reached() ? one.reachedOn() : one.dueOn(), words), Title.of(one, words), note, Source.of(one.source()));
  }

  static ListLine of(Meeting one, Words words) {
    return new ListLine(day(one.heldOn(), words), Title.of(one, words), one.body() == null ? null : one.subject(), null);
  }

  static ListLine of(Agreement one, Words words) {
    return new ListLine(day(one.signedOn(), words), Title.of(one, words), one.kind() == null ? null : words.code(one.kind()),
        Source.of(one.source()));
  }

  static ListLine of(Partner one, Words words) {
    return new ListLine(day(one.joinedOn(), words), one.name(), one.actorType() == null ? null : words.code(one.actorType()),
        Source.of(one.source()));
  }

  static ListLine of(Alliance.Member one, Names names) {
    Words words = names.words();
    String note = Stream.of(words.code(one.role()), one.partnerId() == null ? null : Isolated.of(names.partner(one.partnerId())),
        one.endedOn() == null ? null : words.dates().until(one.endedOn()).text()).filter(Objects::nonNull)
        .collect(Collectors.joining(" \u00b7 "));
    return new ListLine(day(one.from(), words), names.person(one.personId()), note, null);
  }

  static ListLine of(Alliance.Claim one, Words words) {
    return new ListLine(day(one.asOf(), words), one.text(), one.about(), Source.of(one.source()));
  }

  static ListLine of(Alliance.Context one, Words words) {
    return new ListLine(day(one.happenedOn(), words), one.text(), null, Source.of(one.source()));
  }

  private static Said day(PartialDate day, Words words) {
    return day == null ? words.dates().on(null) : words.dates().plain(day);
  }
}
