package org.alliancetracker.partnership.rules.circle.one;

import org.alliancetracker.partnership.rules.circle.two.Egg;

/** Half of a circle. */
public record Hen(Egg from) {}
