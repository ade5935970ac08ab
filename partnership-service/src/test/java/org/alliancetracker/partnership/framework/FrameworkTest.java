package org.alliancetracker.partnership.framework;

import java.util.Arrays;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.GovernanceAgreed;
import org.alliancetracker.contract.alliance.AllianceEvent.ObjectivesAgreed;
import org.alliancetracker.contract.alliance.AllianceEvent.RubricFixed;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.ObjectivesCorner;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class FrameworkTest {

  private static Then objectives(Story story, Objective... objectives) {
    AgreeObjectives said = new AgreeObjectives(Arrays.asList(objectives), null, null);
    return story.when(said, said::decide);
  }

  private static Then bodies(Story story, GovernanceBody... bodies) {
    AgreeGovernance said = new AgreeGovernance(Arrays.asList(bodies), null, null);
    return story.when(said, said::decide);
  }

  private static Then rubric(Story story, String id, Integer version) {
    FixRubric said = new FixRubric(id, version, null, null);
    return story.when(said, said::decide);
  }

  @Test
  void objectivesAreSharedOrOnePartnersInACorner() {
    Objective shared = new Objective("150 jobs", null, null);
    Objective own = new Objective("skills", "gxo", ObjectivesCorner.HUMAN_WEALTH);

    Story agreed = objectives(Story.designed(), shared, own)
        .happened(new ObjectivesAgreed(List.of(shared, own))).next();
    objectives(agreed, shared, own).nothingHappened();
    objectives(agreed, shared).happened(new ObjectivesAgreed(List.of(shared)));
  }

  @Test
  void objectivesHaveATextAndBelongToPartners() {
    objectives(Story.designed()).refused("missing", "objectives");
    objectives(Story.designed(), (Objective) null).refused("missing", "objectives[0]");
    objectives(Story.designed(), new Objective(" ", null, null)).refused("missing", "objectives[0].text");
    objectives(Story.designed(), new Objective("a".repeat(2_001), null, null))
        .refused("too-long", "objectives[0].text");
    objectives(Story.designed(), new Objective("a", "nobody", null))
        .refused("unknown-partner", "objectives[0].partnerId");
  }

  @Test
  void bodiesHaveAKindAndPerhapsACadence() {
    GovernanceBody committee = new GovernanceBody(BodyKind.STEERING_COMMITTEE, "COPIL", Cadence.QUARTERLY);

    Story agreed = bodies(Story.designed(), committee).happened(new GovernanceAgreed(List.of(committee))).next();
    bodies(agreed, committee).nothingHappened();
    bodies(Story.designed(), new GovernanceBody(null, "x", null)).refused("missing", "bodies[0].kind");
  }

  @Test
  void aRubricIsFixedInOneVersion() {
    Story fixed = rubric(Story.designed(), "alliance", 2).happened(new RubricFixed("alliance", 2)).next();

    rubric(fixed, "alliance", 2).nothingHappened();
    rubric(fixed, "alliance", 3).happened(new RubricFixed("alliance", 3));
    rubric(Story.designed(), "alliance", 0).refused("out-of-range", "rubricVersion");
    rubric(Story.designed(), "alliance", null).refused("missing", "rubricVersion");
    rubric(Story.designed(), null, 1).refused("missing", "rubricId");
  }
}
