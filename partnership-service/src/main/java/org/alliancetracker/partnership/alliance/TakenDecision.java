package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.contract.envelope.PartialDate;

/** A decision of the partners, perhaps with who does it until when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenDecision(
    String id, String meetingId, String text, PartialDate takenOn, PartialDate dueOn, String personId) {}
