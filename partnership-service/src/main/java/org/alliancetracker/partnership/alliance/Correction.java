package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** A warning that an earlier event reads otherwise now; history holds both forms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correction(long correctedVersion, String correctedType, String reason, Instant recordedAt) {}
