package org.alliancetracker.gateway.service.partnership;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.Scores;

/** An evaluation campaign of an alliance; {@code scores} are null until some are published. */
public record Evaluation(
    String id, String title, boolean closed, boolean fictitious, Scores scores, PartialDate closedOn, PartialDate notedOn,
    String note) {}
