package org.alliancetracker.evaluation.scoring;

import org.alliancetracker.contract.code.Side;
import org.alliancetracker.evaluation.assessment.Assessment;

/** One evaluator's assessment and the side it stands for; whose it is does not matter to scoring. */
public record View(Side side, Assessment assessment) {}
