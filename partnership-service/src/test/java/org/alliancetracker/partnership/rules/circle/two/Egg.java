package org.alliancetracker.partnership.rules.circle.two;

import org.alliancetracker.partnership.rules.circle.one.Hen;

/** The other half. */
public record Egg(Hen from) {}
