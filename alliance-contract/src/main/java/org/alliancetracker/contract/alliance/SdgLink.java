package org.alliancetracker.contract.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.contract.code.SdgMarker;

/**
 * A Sustainable Development Goal an alliance contributes to.
 *
 * @param goal 1 to 17
 * @param target as the United Nations number it, {@code 17.16}, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SdgLink(int goal, String target, SdgMarker marker) {}
