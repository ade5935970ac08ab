package org.alliancetracker.notification.digest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.LeastVersion;
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
import org.springframework.web.bind.annotation.RestController;

/** How the digests of an alliance come out: members see it, managers change it. */
@RestController
final class DigestRoutes {

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
  ResponseEntity<Object> digests(@PathVariable String id, ActingPerson person, LeastVersion least) {
    return Answers.of(access.visible(person, id, least), seen -> answer(definitions.of(id), seen.view()));
  }

  @PutMapping("/api/alliances/{id}/digests")
  ResponseEntity<Object> change(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody Settings body) {
    return Answers.of(access.managed(person, id, LeastVersion.NONE).unless(seen -> body.fault()),
        seen -> change(id, body, request.ifMatch(), seen.view()));
  }

  private ResponseEntity<Object> change(String id, Settings body, OptionalLong ifMatch, AllianceView view) {
    while (true) {
      DigestDefinition now = definitions.of(id);
      DigestDefinition changed = body.definition(id, now.revision() + 1);
      if (changed.sameAs(now)) {
        return answer(now, view);
      }
      if (ifMatch.isPresent() && ifMatch.getAsLong() != now.revision()) {
        return Answers.refused(Refusal.outdated(now.revision()));
      }
      if (definitions.change(changed)) {
        calendar.lookAt(id, clock.instant());
        return answer(changed, view);
      }
    }
  }

  private ResponseEntity<Object> answer(DigestDefinition d, AllianceView view) {
    Optional<Edition> last = editions.last(d.id());
    LocalDate next = d.active() ? d.rhythm(view).nextAfter(DigestComposer.lastEnd(d, view, last)) : null;
    String from = d.cadence() != null ? "settings" : view.cadence() != null ? "governance" : "default";
    Shown shown = new Shown(d.id(), d.name(), d.cadenceFor(view), from, d.dayOfMonth(), d.zoneFor(view).getId(),
        d.recipientRoles(), d.active(), d.whenNothingNew(), next, last.map(Edition::period).orElse(null),
        last.map(Edition::result).orElse(null));
    return ResponseEntity.ok().eTag("\"" + d.revision() + "\"").body(new Digests(List.of(shown)));
  }
}
