package org.alliancetracker.gateway.page.history;

import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.kit.input.ShownText;
import org.alliancetracker.words.text.Isolated;

/** What a page says of an event beside its sentence: how much, where from, why, what was missing. */
record Details(Names names) {

  /** Null where the sentence says it all. */
  String of(AllianceEvent event) {
    return switch (event) {
      case AllianceDesigned e -> Isolated.of(e.description().name());
      case AllianceWentDormant e -> words().say("history.quiet", e.days());
      case AllianceClosed e -> overridden(e.unmetConditions(), e.overrideReason());
      case ObjectivesAgreed e -> words().say("history.objectives", e.objectives().size());
      case GovernanceAgreed e -> list(e.bodies().stream().map(body -> body.kind()));
      case RubricFixed e -> words().say("history.version", e.rubricVersion());
      case StageEntered e -> joined(e.from() == null ? null : words().say("timeline.moved", words().stage(e.from())),
          overridden(e.unmetConditions(), e.overrideReason()));
      case MilestoneRescheduled e -> e.formerDueOn() == null ? null
          : words().say("timeline.moved", words().dates().plain(e.formerDueOn()).text());
      case MinutesSent e -> names.meeting(e.meetingId());
      case MinutesApproved e -> names.meeting(e.meetingId());
      case ContributionDelivered e -> Isolated.of(e.note());
      case EvaluationNoted e -> names.evaluation(e.evaluationId());
      case CorrectionMade e -> joined(words().say("history.entry", e.correctedVersion()), Isolated.of(e.reason()));
      case AllianceDescribed e -> null;
      case AllianceWoke e -> null;
      case AllianceReopened e -> null;
      case PartnerJoined e -> null;
      case PartnerRenamed e -> null;
      case PartnerLeft e -> null;
      case MemberAppointed e -> null;
      case MemberStoodDown e -> null;
      case AgreementSigned e -> null;
      case AgreementAmended e -> null;
      case AgreementRenewed e -> null;
      case AgreementTerminated e -> null;
      case MilestonePlanned e -> null;
      case MilestoneReached e -> null;
      case MilestoneFellOverdue e -> null;
      case MilestoneCancelled e -> null;
      case MeetingHeld e -> null;
      case DecisionTaken e -> null;
      case ContributionPledged e -> null;
      case HealthChecked e -> null;
      case EvaluationRecorded e -> null;
      case ContextNoted e -> null;
      case ClaimRecorded e -> null;
    };
  }

  private Words words() {
    return names.words();
  }

  private String overridden(List<? extends Coded> missing, String reason) {
    return reason == null ? null : missing.isEmpty() ? words().say("history.override.unnamed", reason)
        : words().say("history.override", list(missing.stream()), reason);
  }

  private String list(Stream<? extends Coded> codes) {
    String said = String.join(", ", codes.map(words()::code).toList());
    return said.isEmpty() ? null : said;
  }

  private static String joined(String... parts) {
    String said = String.join(" \u00b7 ", Stream.of(parts).filter(part -> !ShownText.isNothing(part)).toList());
    return said.isEmpty() ? null : said;
  }
}
