package org.alliancetracker.gateway.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.IdempotencyKey;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invitations over HTTP. */
@RestController
@RequestMapping("/api/invitations")
class InvitationApi {

  /** What is told of one; never its link. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(String id, String personId, String name, String email, String language, String role, String allianceId, String partnerId,
      PartialDate until, Asked.About about, String state, boolean mailed, Instant createdAt, Instant expiresAt) {

    static Told of(Invitation one, Instant now) {
      Asked to = one.to();
      return new Told(one.id(), one.personId(), to.name(), to.email(), to.language(), to.role(), to.allianceId(), to.partnerId(),
          to.until(), to.about(), one.seen(now).name().toLowerCase(Locale.ROOT), one.lettersSent() > 0, one.createdAt(), one.expiresAt());
    }
  }

  private final Inviting inviting;
  private final Invitations invitations;
  private final InvitationRights rights;
  private final InstantSource time;

  InvitationApi(Inviting inviting, Invitations invitations, InvitationRights rights, InstantSource time) {
    this.inviting = inviting;
    this.invitations = invitations;
    this.rights = rights;
    this.time = time;
  }

  @PostMapping
  ResponseEntity<?> invite(@RequestBody Asked body, @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header,
      SignedIn person, ActingPerson acting) {
    String key = IdempotencyKey.of(header).orElseGet(() -> UUID.randomUUID().toString());
    return switch (inviting.invite(Invitation.idOf(person.account(), key), body, person, acting)) {
      case Inviting.Result.Done done -> ResponseEntity.created(URI.create("/api/invitations/" + done.invitation().id()))
          .body(Told.of(done.invitation(), time.instant()));
      case Inviting.Result.Refused refused -> Answers.refused(refused.refusal());
      case Inviting.Result.Passed passed -> passed(passed.reply());
    };
  }

  @GetMapping
  Map<String, List<Told>> list(@RequestParam(required = false) String allianceId, ActingPerson acting) {
    rights.require(acting, allianceId);
    Instant now = time.instant();
    return Map.of("items", invitations.of(allianceId).stream().map(one -> Told.of(one, now)).toList());
  }

  @PostMapping("/{id}/resend")
  ResponseEntity<?> resend(@PathVariable String id, ActingPerson acting) {
    return Answers.of(inviting.again(mine(id, acting)), one -> ResponseEntity.ok(Told.of(one, time.instant())));
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<?> withdraw(@PathVariable String id, ActingPerson acting) {
    return ended(inviting.end(mine(id, acting), Invitation.State.WITHDRAWN, acting));
  }

  /** By whoever was invited. */
  @PostMapping("/{id}/decline")
  ResponseEntity<?> decline(@PathVariable String id, ActingPerson acting) {
    Invitation invitation = invitations.find(id).filter(one -> acting.personId().equals(one.personId()))
        .orElseThrow(() -> new ProblemException(InputProblems.notFound()));
    return ended(inviting.endForInviter(invitation, Invitation.State.DECLINED));
  }

  private Invitation mine(String id, ActingPerson acting) {
    Invitation invitation = invitations.find(id).orElseThrow(() -> new ProblemException(InputProblems.notFound()));
    rights.require(acting, invitation.to().allianceId());
    return invitation;
  }

  private ResponseEntity<?> ended(Inviting.Result result) {
    return switch (result) {
      case Inviting.Result.Done done -> ResponseEntity.ok(Told.of(done.invitation(), time.instant()));
      case Inviting.Result.Refused refused -> Answers.refused(refused.refusal());
      case Inviting.Result.Passed passed -> passed(passed.reply());
    };
  }

  private static ResponseEntity<?> passed(Reply reply) {
    return ResponseEntity.status(reply.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(reply.body().toString());
  }
}
