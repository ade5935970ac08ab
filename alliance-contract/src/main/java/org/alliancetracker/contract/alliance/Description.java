package org.alliancetracker.contract.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.contract.code.Mode;

/**
 * What an alliance is and is for. Only the name is always known; an unknown door, mode or territory stays null or empty.
 *
 * @param entryDoor the primary door
 * @param zone      IANA name of the zone whose days and deadlines count here, such as {@code Indian/Reunion}; null: the usual one
 *                  ({@link org.alliancetracker.contract.envelope.AllianceDay})
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Description(
    String name,
    String purpose,
    EntryDoor entryDoor,
    List<EntryDoor> secondaryDoors,
    List<Mode> modes,
    List<SdgLink> sdgs,
    String territory,
    String zone) {

  public Description {
    secondaryDoors = Given.list(secondaryDoors);
    modes = Given.list(modes);
    sdgs = Given.list(sdgs);
  }
}
