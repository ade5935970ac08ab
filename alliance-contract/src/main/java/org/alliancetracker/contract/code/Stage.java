package org.alliancetracker.contract.code;

/** Where an alliance stands in its life: concevoir, piloter, évaluer, and closed. Loops back are legal. */
public enum Stage {
  DESIGN,
  STEERING,
  EVALUATION,
  CLOSED
}
