package org.alliancetracker.kit.decision;

import org.alliancetracker.contract.envelope.PartialDate;

/** An event before it is recorded: the fact, the day it happened as somebody said it, and whether it is late history. */
public record Draft<E>(E event, PartialDate happenedOn, boolean imported) {}
