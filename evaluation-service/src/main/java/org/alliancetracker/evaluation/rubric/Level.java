package org.alliancetracker.evaluation.rubric;

/**
 * A level of the scale, the same for all criteria.
 *
 * @param level 1 is the lowest
 * @param anchor the sentence that an evaluator compares reality with
 */
public record Level(int level, Bilingual name, Bilingual anchor) {}
