package org.alliancetracker.evaluation.rubric;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One question to an evaluator.
 *
 * @param code unique within the rubric, for example {@code P1}
 * @param indicator what to look at unless the alliance agreed on something else
 * @param approach which approach of evaluation it serves, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criterion(String code, Bilingual label, Bilingual indicator, Bilingual approach) {}
