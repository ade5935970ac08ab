package org.alliancetracker.evaluation.rubric;

/** The same words in English and in French; both are always there. */
public record Bilingual(String en, String fr) {}
