package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.evaluation.assessment.Assessment;

/**
 * What an evaluator sent last; earlier versions stay in the log.
 *
 * @param revision 1 for the first, 2 for what replaced it ...
 * @param answered criteria that got a level
 * @param asked criteria that are applicable in this evaluator's eyes
 * @param assessment sealed: nobody but its author ever reads it
 */
public record Submission(
    String personId, Side side, int revision, Instant sentAt, int answered, int asked, Assessment assessment) {}
