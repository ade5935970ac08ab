package org.alliancetracker.kit.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An administrator sees every alliance, also those in which he holds no role; that he looked is one line in the log, so that
 * somebody else can ask him why. Ids only: no name of a person or an alliance.
 */
public final class ReadByOffice {

  private static final Logger LOG = LoggerFactory.getLogger(ReadByOffice.class);

  private ReadByOffice() {}

  /** @param holdsRole whether the person would have been shown it without the office */
  public static void note(ActingPerson person, String allianceId, boolean holdsRole) {
    if (person.isAdministrator() && !holdsRole) {
      LOG.atInfo().addKeyValue("person", person.personId()).addKeyValue("alliance", allianceId).log("read by office");
    }
  }
}
