package org.alliancetracker.partnership.rights;

/**
 * Who acts, with what holds in all alliances.
 *
 * @param everywhere an administrator: all alliances are his to read and write
 * @param designs whether new alliances may begin with this person; what then holds in them comes from the role held there
 */
public record Actor(String personId, boolean everywhere, boolean designs) {

  private static final String SYSTEM = "system:partnership";

  /** What the service does by itself, for example on an event of another service. */
  public static final Actor OWN = administrator(SYSTEM);

  public static Actor administrator(String personId) {
    return new Actor(personId, true, true);
  }

  /** Somebody who has no more than the roles in alliances. */
  public static Actor member(String personId) {
    return new Actor(personId, false, false);
  }
}
