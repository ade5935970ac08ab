package org.alliancetracker.evaluation.rules;

import java.lang.annotation.Annotation;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.testing.rules.HouseRules;
import org.alliancetracker.testing.rules.KeepsItsDomainPure;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.junit.jupiter.api.Test;

class EvaluationKeepsItsRulesTest implements KeepsItsDomainPure {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.evaluation", 40);

  @Override
  public OwnClasses own() {
    return OWN;
  }

  @Override
  public Class<? extends Annotation> mark() {
    return Edge.class;
  }

  @Override
  public Class<? extends Throwable> thrownRefusal() {
    return ProblemException.class;
  }

  @Test
  void whatShowsNothingIsJudgedInOnePlace() {
    KeepsTheRules.holds(HouseRules.whatShowsNothingIsJudgedInOnePlace("org.alliancetracker.evaluation.."), OWN.program());
  }
}
