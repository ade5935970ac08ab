package org.alliancetracker.contract.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.ContributionKind;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.HealthColour;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.Scores;
import tools.jackson.databind.JsonNode;

/**
 * What can happen to an alliance, on the topic {@code alliance.lifecycle}. Events carry ids of people, never their
 * names or addresses. A null is "not known"; lists are never null.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface AllianceEvent {

  /** An alliance enters its life, in any stage where its history is entered late. */
  record AllianceDesigned(Description description, Stage initialStage, List<String> sources) implements AllianceEvent {
    public AllianceDesigned {
      sources = Given.list(sources);
    }
  }

  /** The description as it reads from now on, whole. */
  record AllianceDescribed(Description description) implements AllianceEvent {}

  /** No event for {@code days} days. */
  record AllianceWentDormant(PartialDate since, int days) implements AllianceEvent {}

  record AllianceWoke() implements AllianceEvent {}

  /** It ends, from whatever stage. Conditions of the gate that were not met are named, with the reason for closing. */
  record AllianceClosed(
      ClosingReason reason, String note, Stage from, List<GateCondition> unmetConditions, String overrideReason)
      implements AllianceEvent {
    public AllianceClosed {
      unmetConditions = Given.list(unmetConditions);
    }
  }

  record AllianceReopened(Stage to, String reason) implements AllianceEvent {}

  /** {@code formerNames} are names it had before it joined the record, oldest first. */
  record PartnerJoined(String partnerId, String name, ActorType actorType, List<String> formerNames, String source)
      implements AllianceEvent {
    public PartnerJoined {
      formerNames = Given.list(formerNames);
    }
  }

  record PartnerRenamed(String partnerId, String name, String formerName) implements AllianceEvent {}

  record PartnerLeft(String partnerId, String reason) implements AllianceEvent {}

  /** A person holds a role for a partner, from a day and perhaps until one. */
  record MemberAppointed(
      String memberId, String personId, MemberRole role, String partnerId, PartialDate from, PartialDate until)
      implements AllianceEvent {}

  record MemberStoodDown(String memberId, String personId, MemberRole role) implements AllianceEvent {}

  record ObjectivesAgreed(List<Objective> objectives) implements AllianceEvent {
    public ObjectivesAgreed {
      objectives = Given.list(objectives);
    }
  }

  record GovernanceAgreed(List<GovernanceBody> bodies) implements AllianceEvent {
    public GovernanceAgreed {
      bodies = Given.list(bodies);
    }
  }

  record RubricFixed(String rubricId, int rubricVersion) implements AllianceEvent {}

  record AgreementSigned(
      String agreementId,
      AgreementKind kind,
      String title,
      List<String> partnerIds,
      PartialDate termFrom,
      PartialDate termUntil,
      String source)
      implements AllianceEvent {
    public AgreementSigned {
      partnerIds = Given.list(partnerIds);
    }
  }

  record AgreementAmended(String agreementId, String subject, PartialDate termUntil) implements AllianceEvent {}

  record AgreementRenewed(String agreementId, PartialDate termUntil, boolean tacit) implements AllianceEvent {}

  record AgreementTerminated(String agreementId, String reason) implements AllianceEvent {}

  /** A stage begins. Conditions of the gate that were not met are named, with the reason for passing all the same. */
  record StageEntered(Stage from, Stage to, List<GateCondition> unmetConditions, String overrideReason)
      implements AllianceEvent {
    public StageEntered {
      unmetConditions = Given.list(unmetConditions);
    }
  }

  /**
   * Of kind and title at least one is known.
   *
   * @param note what was said along with it, or null
   */
  record MilestonePlanned(String milestoneId, MilestoneKind kind, String title, PartialDate dueOn, String note, String source)
      implements AllianceEvent {

    /** One of which nothing more was said. */
    public MilestonePlanned(String milestoneId, MilestoneKind kind, String title, PartialDate dueOn, String source) {
      this(milestoneId, kind, title, dueOn, null, source);
    }
  }

  record MilestoneRescheduled(String milestoneId, PartialDate formerDueOn, PartialDate dueOn, String reason)
      implements AllianceEvent {}

  /** Reached, with or without having been planned; when is the envelope's {@code happenedon}. */
  record MilestoneReached(
      String milestoneId, MilestoneKind kind, String title, String note, List<String> evidence, String source)
      implements AllianceEvent {
    public MilestoneReached {
      evidence = Given.list(evidence);
    }
  }

  record MilestoneFellOverdue(String milestoneId, PartialDate dueOn) implements AllianceEvent {}

  record MilestoneCancelled(String milestoneId, String reason) implements AllianceEvent {}

  record MeetingHeld(String meetingId, BodyKind body, String subject, List<String> personIds)
      implements AllianceEvent {
    public MeetingHeld {
      personIds = Given.list(personIds);
    }
  }

  record MinutesSent(String meetingId) implements AllianceEvent {}

  record MinutesApproved(String meetingId, boolean tacit) implements AllianceEvent {}

  record DecisionTaken(String decisionId, String meetingId, String text, PartialDate dueOn, String personId)
      implements AllianceEvent {}

  /** {@code amount} in euros for cash, in days for time, free in {@code unit} for kind. */
  record ContributionPledged(
      String contributionId, String partnerId, ContributionKind kind, Double amount, String unit, String description)
      implements AllianceEvent {}

  record ContributionDelivered(String contributionId, Double amount, String note) implements AllianceEvent {}

  record HealthChecked(HealthColour colour, String partnerId, String note) implements AllianceEvent {}

  /** The steering committee has taken note of an evaluation's result. */
  record EvaluationNoted(String evaluationId, String note) implements AllianceEvent {}

  /**
   * What evaluation-service last said of an evaluation of this alliance; gates look for it. {@code scores} are null
   * until some are published.
   */
  record EvaluationRecorded(String evaluationId, String title, boolean closed, boolean fictitious, Scores scores)
      implements AllianceEvent {}

  record ContextNoted(String text, String source) implements AllianceEvent {}

  /** What a source says; two sources may differ, both stay. */
  record ClaimRecorded(String claimId, String about, String text, PartialDate asOf, String source)
      implements AllianceEvent {}

  /** An earlier event as it should have read, whole. It reopens no gate; a warning shows. */
  record CorrectionMade(long correctedVersion, String correctedType, JsonNode replacement, String reason)
      implements AllianceEvent {}
}
