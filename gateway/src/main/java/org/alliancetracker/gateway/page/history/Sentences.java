package org.alliancetracker.gateway.page.history;

import java.util.List;
import java.util.NoSuchElementException;
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
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.words.told.Told;

/** What happened, as a sentence. A kind of happening that is newer than this page is told in general words. */
final class Sentences {

  private static final EventCodec<AllianceEvent> CODEC = AllianceEvents.codec();
  private static final String HISTORY = "history.";

  private final Words words;
  private final Names names;
  private final String key;
  private final boolean imported;

  private Sentences(Happening line, Names names) {
    this.words = names.words();
    this.names = names;
    this.key = HISTORY + line.typeName();
    this.imported = line.imported();
  }

  static String of(Happening line, Names names) {
    return CODEC.decode(line.type(), line.data()) instanceof Decoded.Known<AllianceEvent>(AllianceEvent event)
        ? new Sentences(line, names).of(event)
        : names.words().find(HISTORY + line.typeName(), "").or(() -> told(names).sentence(event(line.typeName())))
            .orElseGet(() -> names.words().say("history.unknown"));
  }

  private String of(AllianceEvent event) {
    return switch (event) {
      case AllianceDesigned e -> imported
          ? say(".imported", e.description().name(), words.stage(e.initialStage())) : say("", e.description().name());
      case AllianceDescribed e -> say("");
      case AllianceWentDormant e -> say("", e.days());
      case AllianceWoke e -> fact("");
      case AllianceClosed e -> e.overrideReason() == null
          ? fact("", null, null, code(e.reason())) : say(".override", code(e.reason()), e.overrideReason());
      case AllianceReopened e -> fact("", null, null, words.stage(e.to()));
      case PartnerJoined e -> fact("", e.name());
      case PartnerRenamed e -> fact("", e.name(), null, null, e.formerName() == null ? names.partner(e.partnerId()) : e.formerName());
      case PartnerLeft e -> fact("", names.partner(e.partnerId()));
      case MemberAppointed e -> say("", names.person(e.personId()), code(e.role()));
      case MemberStoodDown e -> say("", names.person(e.personId()), code(e.role()));
      case ObjectivesAgreed e -> say("", e.objectives().size());
      case GovernanceAgreed e -> say("", list(e.bodies().stream().map(body -> code(body.kind())).toList()));
      case RubricFixed e -> say("", e.rubricVersion());
      case AgreementSigned e -> e.kind() == null && e.title() == null ? fact("", names.agreement(e.agreementId()))
          : fact("", names.agreement(e.kind(), e.title()));
      case AgreementAmended e -> fact("", names.agreement(e.agreementId()));
      case AgreementRenewed e -> fact("", names.agreement(e.agreementId()));
      case AgreementTerminated e -> fact("", names.agreement(e.agreementId()));
      case StageEntered e -> entered(e);
      case MilestonePlanned e -> e.dueOn() == null
          ? fact(".undated", named(e.title(), e.kind())) : fact(".dated", named(e.title(), e.kind()), on(e.dueOn()));
      case MilestoneRescheduled e -> fact(".dated", names.milestone(e.milestoneId()), on(e.dueOn()));
      case MilestoneReached e -> fact("", named(e.title(), e.kind()));
      case MilestoneFellOverdue e -> say("", names.milestone(e.milestoneId()), on(e.dueOn()));
      case MilestoneCancelled e -> fact("", names.milestone(e.milestoneId()));
      case MeetingHeld e -> fact("", null, null, e.body() != null ? code(e.body()) : names.meeting(e.meetingId()));
      case MinutesSent e -> say("", names.meeting(e.meetingId()));
      case MinutesApproved e -> say(e.tacit() ? ".tacit" : "", names.meeting(e.meetingId()));
      case DecisionTaken e -> fact("", e.text());
      case ContributionPledged e -> fact("", e.description() != null ? e.description() : code(e.kind()), null, null,
          names.partner(e.partnerId()));
      case ContributionDelivered e -> say("", e.note() != null ? e.note() : words.say("history.a-contribution"));
      case HealthChecked e -> fact("", null, null, code(e.colour()));
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

  /** What mails say too. */
  private String fact(String variant, Object... arguments) {
    return told(names).sentence(event(key.substring(HISTORY.length())) + variant, arguments)
        .orElseThrow(() -> new NoSuchElementException("No words for " + key + variant));
  }

  private static Told told(Names names) {
    return new Told(names.words().language());
  }

  private static String event(String typeName) {
    return typeName.substring(typeName.indexOf('.') + 1);
  }

  private String code(Coded code) {
    return words.code(code);
  }

  private String named(String title, MilestoneKind kind) {
    return title != null ? title : words.code(kind);
  }

  private String on(PartialDate date) {
    return words.dates().on(date).text();
  }

  private static String list(List<String> parts) {
    return parts.stream().collect(Collectors.joining(", "));
  }
}
