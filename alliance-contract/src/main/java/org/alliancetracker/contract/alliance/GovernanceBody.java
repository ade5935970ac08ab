package org.alliancetracker.contract.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.Cadence;

/** A body that governs the alliance and how often it meets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GovernanceBody(BodyKind kind, String name, Cadence cadence) {}
