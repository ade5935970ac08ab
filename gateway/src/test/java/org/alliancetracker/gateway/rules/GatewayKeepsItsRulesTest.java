package org.alliancetracker.gateway.rules;

import org.alliancetracker.testing.rules.HouseRules;
import org.alliancetracker.testing.rules.KeepsTheRules;
import org.alliancetracker.testing.rules.OwnClasses;
import org.junit.jupiter.api.Test;

class GatewayKeepsItsRulesTest implements KeepsTheRules {

  private static final OwnClasses OWN = OwnClasses.below("org.alliancetracker.gateway", 100);

  @Override
  public OwnClasses own() {
    return OWN;
  }

  @Test
  void endpointsAreTheirFoldersOwn() {
    KeepsTheRules.holds(HouseRules.endpointsAreTheirFoldersOwn(), OWN.program());
  }

  @Test
  void whatShowsNothingIsJudgedInOnePlace() {
    KeepsTheRules.holds(HouseRules.whatShowsNothingIsJudgedInOnePlace("org.alliancetracker.gateway.page.."), OWN.program());
  }
}
