package org.alliancetracker.evaluation.assessment;

import org.alliancetracker.contract.code.Coded;

/**
 * An answer that is no level. NOT_APPLICABLE says that the question makes no sense here and takes it out of the
 * coverage; CANNOT_JUDGE says that this evaluator does not know and stays in it. Neither is 0.
 */
public enum Abstention implements Coded {
  NOT_APPLICABLE,
  CANNOT_JUDGE
}
