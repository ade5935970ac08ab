package org.alliancetracker.gateway.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.kept.KeptForm;
import org.alliancetracker.gateway.page.flash.Flash;
import org.alliancetracker.gateway.page.trouble.Trouble;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was invited into an alliance, and the form to invite. */
@Controller
class InvitationsPage {

  /** What the page shows of one. */
  record Line(String id, String name, String email, String role, String state, Said when, boolean open, boolean waits) {
  }

  private final Invitations invitations;
  private final Inviting inviting;
  private final InvitationRights rights;
  private final Partnership partnership;
  private final ComeBack comeBack;
  private final InstantSource time;

  InvitationsPage(Invitations invitations, Inviting inviting, InvitationRights rights, Partnership partnership, ComeBack comeBack,
      InstantSource time) {
    this.invitations = invitations;
    this.inviting = inviting;
    this.rights = rights;
    this.partnership = partnership;
    this.comeBack = comeBack;
    this.time = time;
  }

  @GetMapping("/alliances/{id}/invitations")
  String show(@PathVariable String id, ActingPerson person, Words words, Flash flash, HttpServletRequest request, Model model) {
    rights.require(person, id);
    KeptForm back = comeBack.asked(request);
    InvitationForm form = back.isEmpty() ? InvitationForm.empty(words.locale().getLanguage(), UUID.randomUUID().toString())
        : InvitationForm.of(back.fields());
    flash.told(address(id)).ifPresent(note -> model.addAttribute("done", note.done()));
    return show(id, form, back.refusal(), person, words, model);
  }

  @PostMapping("/alliances/{id}/invitations")
  String invite(@PathVariable String id, SignedIn signedIn, ActingPerson person, Words words, Flash flash, HttpServletRequest request,
      Model model, HttpServletResponse response) {
    rights.require(person, id);
    InvitationForm form = InvitationForm.of(Fields.of(request));
    Asked asked;
    try {
      asked = form.asked(id);
    } catch (DateTimeException noDay) {
      Reply refusal = Reply.found(HttpStatus.UNPROCESSABLE_CONTENT.value(), "not-a-date", "until");
      return again(id, form, refusal, person, words, request, model, response);
    }
    return switch (inviting.invite(Invitation.idOf(signedIn.account(), form.key()), asked, signedIn, person)) {
      case Inviting.Result.Done done -> {
        comeBack.saved(request);
        yield flash.then(address(id), "invited");
      }
      case Inviting.Result.Refused refused -> again(id, form, reply(refused.refusal()), person, words, request, model, response);
      case Inviting.Result.Passed passed -> again(id, form, passed.reply(), person, words, request, model, response);
    };
  }

  @PostMapping("/alliances/{id}/invitations/{invitation}")
  String change(@PathVariable String id, @PathVariable String invitation, @RequestParam(defaultValue = "") String what, ActingPerson person,
      Flash flash) {
    rights.require(person, id);
    Invitation one = invitations.find(invitation).filter(found -> id.equals(found.to().allianceId()))
        .orElseThrow(() -> new ProblemException(InputProblems.notFound()));
    return flash.then(address(id), what.equals("withdraw") ? withdrawn(one, person)
        : inviting.again(one) instanceof Ruling.Granted ? "resent" : "over");
  }

  private String withdrawn(Invitation invitation, ActingPerson person) {
    return switch (inviting.end(invitation, Invitation.State.WITHDRAWN, person)) {
      case Inviting.Result.Done done -> "withdrawn";
      case Inviting.Result.Refused over -> "over";
      case Inviting.Result.Passed notDone -> "kept";
    };
  }

  private static Reply reply(Refusal refusal) {
    return Reply.found(refusal.reason().status(), refusal.reason().code(), refusal.field() == null ? "" : refusal.field());
  }

  private String again(String id, InvitationForm form, Reply refusal, ActingPerson person, Words words, HttpServletRequest request,
      Model model, HttpServletResponse response) {
    return comeBack.address(request, refusal).map("redirect:"::concat).orElseGet(() -> {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(id, form, refusal, person, words, model);
    });
  }

  private String show(String id, InvitationForm form, Reply refusal, ActingPerson person, Words words, Model model) {
    Alliance alliance = partnership.alliance(person, id);
    model.addAttribute("trouble", Trouble.of(refusal, form::fieldOf, words));
    model.addAttribute("typing", address(id));
    model.addAttribute("form", form);
    model.addAttribute("alliance", alliance);
    model.addAttribute("roles", Choice.of(MemberRole.values(), null, words));
    model.addAttribute("lines", lines(id, words));
    return "invitation/list";
  }

  private List<Line> lines(String id, Words words) {
    Instant now = time.instant();
    return invitations.of(id).stream().map(one -> new Line(one.id(), one.to().name(), one.to().email(), RoleWord.of(one.to(), words),
        words.say("invitation.state." + one.seen(now).name().toLowerCase(Locale.ROOT)), words.dates().ago(one.createdAt()), one.isOpen(now),
        one.isOpen(now) && one.lettersSent() < one.lettersAsked())).toList();
  }

  private static String address(String id) {
    return "/alliances/" + PathStep.of(id) + "/invitations";
  }
}
