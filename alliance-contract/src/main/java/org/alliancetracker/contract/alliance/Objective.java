package org.alliancetracker.contract.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.contract.code.ObjectivesCorner;

/** A shared objective, or one partner's where {@code partnerId} is given, perhaps placed in a corner of the square. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Objective(String text, String partnerId, ObjectivesCorner corner) {}
