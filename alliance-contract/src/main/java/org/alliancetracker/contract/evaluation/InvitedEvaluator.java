package org.alliancetracker.contract.evaluation;

import org.alliancetracker.contract.code.Side;

/** A person asked to assess, and the side that person stands for. */
public record InvitedEvaluator(String personId, Side side) {}
