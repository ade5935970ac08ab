package org.alliancetracker.gateway.page.history;

import java.util.List;
import java.util.stream.Collectors;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Happening;

/** What happened, as a sentence. A kind of happening that is newer than this page is told in general words. */
final class Sentences {

  private static final EventCodec<AllianceEvent> CODEC = AllianceEvents.codec();

  private final Words words;
  private final Names names;
  private final String key;
  private final boolean imported;

  private Sentences(Happening line, Names names) {
    this.words = names.words();
    this.names = names;
    this.key = "history." + line.typeName();
    this.imported = line.imported();
  }

  static String of(Happening line, Names names) {
    return CODEC.decode(line.type(), line.data()) instanceof Decoded.Known<AllianceEvent>(AllianceEvent event)
        ? new Sentences(line, names).of(event)
        : names.words().find("history." + line.typeName(), "").orElseGet(() -> names.words().say("history.unknown"));
  }

  private String of(AllianceEvent event) {
    return switch (event) {
      case AllianceDesigned e -> imported
          ? say(".imported", e.description().name(), words.stage(e.initialStage())) : say("", e.description().name());
      case AllianceDescribed e -> say("");
      case AllianceWentDormant e -> say("", e.days());
      case AllianceWoke e -> say("");
      case AllianceClosed e -> e.overrideReason() == null
          ? say("", code(e.reason())) : say(".override", code(e.reason()), e.overrideReason());
      case AllianceReopened e -> say("", words.stage(e.to()));
      case PartnerJoined e -> say("", e.name());
      case PartnerRenamed e -> say("", e.name(), e.formerName() == null ? names.partner(e.partnerId()) : e.formerName());
      case PartnerLeft e -> say("", names.partner(e.partnerId()));
      case MemberAppointed e -> say("", names.person(e.personId()), code(e.role()));
      case MemberStoodDown e -> say("", names.person(e.personId()), code(e.role()));
      case ObjectivesAgreed e -> say("", e.objectives().size());
      case GovernanceAgreed e -> say("", list(e.bodies().stream().map(body -> code(body.kind())).toList()));
      case RubricFixed e -> say("", e.rubricVersion());
      case AgreementSigned e -> say("", e.title() != null ? e.title() : names.agreement(e.agreementId()));
      case AgreementAmended e -> say("", names.agreement(e.agreementId()));
      case AgreementRenewed e -> say("", names.agreement(e.agreementId()));
      case AgreementTerminated e -> say("", names.agreement(e.agreementId()));
      case StageEntered e -> entered(e);
      case MilestonePlanned e -> e.dueOn() == null
          ? say(".undated", named(e.title(), e.kind())) : say("", named(e.title(), e.kind()), on(e.dueOn()));
      case MilestoneRescheduled e -> say("", names.milestone(e.milestoneId()), on(e.dueOn()));
      case MilestoneReached e -> say("", named(e.title(), e.kind()));
      case MilestoneFellOverdue e -> say("", names.milestone(e.milestoneId()), on(e.dueOn()));
      case MilestoneCancelled e -> say("", names.milestone(e.milestoneId()));
      case MeetingHeld e -> say("", e.body() != null ? code(e.body()) : names.meeting(e.meetingId()));
      case MinutesSent e -> say("", names.meeting(e.meetingId()));
      case MinutesApproved e -> say(e.tacit() ? ".tacit" : "", names.meeting(e.meetingId()));
      case DecisionTaken e -> say("", e.text());
      case ContributionPledged e -> say("", names.partner(e.partnerId()),
          e.description() != null ? e.description() : code(e.kind()));
      case ContributionDelivered e -> say("", e.note() != null ? e.note() : words.say("history.a-contribution"));
      case HealthChecked e -> say("", code(e.colour()));
      case EvaluationNoted e -> say("", names.evaluation(e.evaluationId()));
      case EvaluationRecorded e -> say(!e.closed() ? ".open" : e.scores() == null ? "" : ".scored",
          e.title() != null ? e.title() : words.say("history.an-evaluation"));
      case ContextNoted e -> say("", e.text());
      case ClaimRecorded e -> say("", e.text());
      case CorrectionMade e -> say("", e.correctedVersion(), e.reason() == null ? words.say("history.no-reason") : e.reason());
    };
  }

  private String entered(StageEntered e) {
    if (e.from() == null) {
      return say(".first", "", words.stage(e.to()));
    }
    return e.overrideReason() == null ? say("", words.stage(e.from()), words.stage(e.to()))
        : say(".override", words.stage(e.from()), words.stage(e.to()), list(e.unmetConditions().stream()
            .map((GateCondition condition) -> code(condition)).toList()), e.overrideReason());
  }

  private String say(String variant, Object... arguments) {
    return words.say(key + variant, arguments);
  }

  private String code(Coded code) {
    return words.code(code);
  }

  private String named(String title, MilestoneKind kind) {
    return Title.of(title, kind, words);
  }

  private String on(PartialDate date) {
    return words.dates().on(date).text();
  }

  private static String list(List<String> parts) {
    return parts.stream().collect(Collectors.joining(", "));
  }
}
