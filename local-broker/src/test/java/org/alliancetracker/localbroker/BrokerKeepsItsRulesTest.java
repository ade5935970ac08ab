package org.alliancetracker.localbroker;

import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;

class BrokerKeepsItsRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.localbroker", 2);

  @Override
  public OwnClasses own() {
    return OWN;
  }
}
