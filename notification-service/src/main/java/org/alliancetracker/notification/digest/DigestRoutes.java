package org.alliancetracker.notification.digest;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.RefusalCode;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.digest.DigestDefinition.Quiet;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.directory.Alliances;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How the digests of an alliance come out: members see it, managers change it. */
@RestController
final class DigestRoutes {

  /** What is left out takes its usual value; no cadence means as often as the committee meets. */
  record Settings(
      Cadence cadence,
      Integer dayOfMonth,
      String zone,
      List<MemberRole> recipientRoles,
      Boolean active,
      Quiet whenNothingNew) {}

  record Shown(String id, String name, Cadence cadence, String cadenceFrom, int dayOfMonth, String zone,
      List<MemberRole> recipientRoles, boolean active, Quiet whenNothingNew, LocalDate nextDue, String lastPeriod,
      Edition.Result lastResult) {}

  record Digests(List<Shown> digests) {}

  private final Alliances alliances;
  private final DigestDefinitions definitions;
  private final DigestAccess access;
  private final Editions editions;
  private final DigestCalendar calendar;
  private final InstantSource clock;

  DigestRoutes(Alliances alliances, DigestDefinitions definitions, DigestAccess access, Editions editions,
      DigestCalendar calendar, InstantSource clock) {
    this.alliances = alliances;
    this.definitions = definitions;
    this.access = access;
    this.editions = editions;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping("/api/alliances/{id}/digests")
  ResponseEntity<Digests> digests(@PathVariable String id, ActingPerson person,
      @RequestHeader(name = "Alliance-Version", required = false) String least) {
    alliances.require(id, least);
    Seen<AllianceView> seen = access.visible(person, id);
    return answer(definitions.of(id), seen.view());
  }

  @PutMapping("/api/alliances/{id}/digests")
  ResponseEntity<Digests> change(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody Settings body) {
    Seen<AllianceView> seen = access.managed(person, id);
    while (true) {
      DigestDefinition now = definitions.of(id);
      DigestDefinition changed = changed(id, body, now.revision() + 1);
      if (changed.sameAs(now)) {
        return answer(now, seen.view());
      }
      if (request.ifMatch().isPresent() && request.ifMatch().getAsLong() != now.revision()) {
        throw new ProblemException(Problem.of(SharedCode.VERSION_CONFLICT)
            .detail("Look at the current settings, then send your change again.").with("currentVersion", now.revision()));
      }
      if (definitions.change(changed)) {
        calendar.lookAt(id, clock.instant());
        return answer(changed, seen.view());
      }
    }
  }

  private static DigestDefinition changed(String allianceId, Settings body, long revision) {
    DigestDefinition usual = DigestDefinition.usual(allianceId);
    int day = body.dayOfMonth() == null ? usual.dayOfMonth() : body.dayOfMonth();
    if (day < 1 || day > 31) {
      throw invalid(SharedCode.OUT_OF_RANGE, "dayOfMonth", "Give a day from 1 to 31; a shorter month takes its last day.");
    }
    List<MemberRole> roles = body.recipientRoles() == null ? usual.recipientRoles()
        : body.recipientRoles().stream().filter(Objects::nonNull).toList();
    if (roles.isEmpty()) {
      throw invalid(SharedCode.MISSING, "recipientRoles", "Name at least one role, or set active to false.");
    }
    return new DigestDefinition(allianceId, usual.name(), body.cadence(), day, zone(body.zone()), roles,
        body.active() == null || body.active(), body.whenNothingNew() == null ? usual.whenNothingNew() : body.whenNothingNew(),
        revision);
  }

  private static ZoneId zone(String name) {
    if (name == null) {
      return DigestDefinition.ZONE;
    }
    try {
      ZoneId zone = ZoneId.of(name);
      if (zone instanceof ZoneOffset) {
        throw invalid(SharedCode.UNKNOWN_ZONE, "zone", "Name a zone such as Europe/Paris.");
      }
      return zone;
    } catch (DateTimeException unknown) {
      throw invalid(SharedCode.UNKNOWN_ZONE, "zone", "Name a zone such as Europe/Paris.");
    }
  }

  private static ProblemException invalid(RefusalCode code, String field, String detail) {
    return new ProblemException(Problem.of(code).detail(detail).at(field));
  }

  private ResponseEntity<Digests> answer(DigestDefinition d, AllianceView view) {
    Optional<Edition> last = editions.last(d.id());
    LocalDate next = d.active() ? d.rhythm(view).nextAfter(DigestComposer.lastEnd(d, view, last)) : null;
    String from = d.cadence() != null ? "settings" : view.cadence() != null ? "governance" : "default";
    Shown shown = new Shown(d.id(), d.name(), d.cadenceFor(view), from, d.dayOfMonth(), d.zone().getId(),
        d.recipientRoles(), d.active(), d.whenNothingNew(), next, last.map(Edition::period).orElse(null),
        last.map(Edition::result).orElse(null));
    return ResponseEntity.ok().eTag("\"" + d.revision() + "\"").body(new Digests(List.of(shown)));
  }
}
