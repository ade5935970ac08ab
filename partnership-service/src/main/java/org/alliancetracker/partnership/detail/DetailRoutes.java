package org.alliancetracker.partnership.detail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.ETags;
import org.alliancetracker.kit.http.InstantText;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.Loaded;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Desk;
import org.alliancetracker.partnership.limit.Size;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One alliance: as it is, as it was recorded at an instant, as it was on a day. */
@RestController
@RequestMapping("/api/alliances/{id}")
class DetailRoutes {

  private static final Refusal NOTHING_YET = Refusal.of(
      PartnershipCode.NOT_YET, "Nothing is known of this alliance at that time; ask for a later one.");

  private final EventLog<Alliance, AllianceEvent> log;
  private final ReadableAlliances alliances;

  DetailRoutes(EventLog<Alliance, AllianceEvent> log, ReadableAlliances alliances) {
    this.log = log;
    this.alliances = alliances;
  }

  @GetMapping
  ResponseEntity<Object> detail(@PathVariable String id, ActingPerson person,
      @RequestParam(required = false) String at, @RequestParam(required = false) String on) {
    return Answers.of(alliances.find(id, person).then(now -> Moment.of(at, on).map(moment -> new Asked(now, moment))),
        asked -> detail(id, asked, person));
  }

  private record Asked(Loaded<Alliance> now, Moment moment) {}

  private ResponseEntity<Object> detail(String id, Asked asked, ActingPerson person) {
    LocalDate today = alliances.today(asked.now().state());
    Loaded<Alliance> then = asked.moment().in(log, id, asked.now());
    return !then.state().exists() ? Answers.refused(NOTHING_YET)
        : ResponseEntity.ok().header("ETag", ETags.of(then.version()))
            .body(AllianceDetail.of(id, new Size(then.version(), then.bytes()), then.state(),
                asked.moment().day(today, then.state().dayZone()), permissions(person, asked.now().state(), today)));
  }

  private static Set<Permission> permissions(ActingPerson person, Alliance alliance, LocalDate today) {
    return Arrays.stream(Permission.values())
        .filter(one -> Rights.may(Desk.actor(person), one, alliance, today))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  /** The moment asked about: as recorded by an instant, as it was true on a day, or, where both are null, now. */
  private record Moment(Instant at, PartialDate on) {

    static Ruling<Moment> of(String at, String on) {
      if (at != null && on != null) {
        return refused("on", "Give at or on, not both.");
      }
      Optional<Instant> instant = Optional.ofNullable(at).flatMap(InstantText::read);
      if (at != null && instant.isEmpty()) {
        return refused("at", "Write an instant like 2026-11-22T09:30:00Z.");
      }
      try {
        return Ruling.granted(new Moment(instant.orElse(null), on == null ? null : PartialDate.parse(on)));
      } catch (DateTimeException none) {
        return refused("on", "Write a date like 2026, 2026-11 or 2026-11-22.");
      }
    }

    Loaded<Alliance> in(EventLog<Alliance, AllianceEvent> log, String id, Loaded<Alliance> now) {
      if (at != null) {
        return log.loadAt(id, at);
      }
      return on == null ? now : log.loadOn(id, on);
    }

    /** Late is a matter of the day one asks about. */
    LocalDate day(LocalDate today, ZoneId zone) {
      if (on != null) {
        return on.lastDay();
      }
      return at == null ? today : AllianceDay.at(at, zone);
    }

    private static Ruling<Moment> refused(String parameter, String sentence) {
      return Ruling.refused(Refusal.at(parameter, SharedCode.BAD_PARAMETER, sentence));
    }
  }
}
