package org.alliancetracker.gateway.service.partnership;

import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.envelope.PartialDate;

/** A meeting that was held. */
public record Meeting(
    String id, BodyKind body, String subject, PartialDate heldOn, PartialDate minutesSentOn, PartialDate minutesApprovedOn) {}
