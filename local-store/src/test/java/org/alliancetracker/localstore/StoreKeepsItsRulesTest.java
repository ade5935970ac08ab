package org.alliancetracker.localstore;

import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;

class StoreKeepsItsRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.localstore", 20);

  @Override
  public OwnClasses own() {
    return OWN;
  }
}
