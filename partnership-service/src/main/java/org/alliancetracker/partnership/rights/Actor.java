package org.alliancetracker.partnership.rights;

/**
 * Who acts, with the roles that hold everywhere.
 *
 * @param everywhere administrator or partnership manager: all alliances are theirs to write
 */
public record Actor(String personId, boolean everywhere) {

  private static final String SYSTEM = "system:partnership";

  /** What the service does by itself, for example on an event of another service. */
  public static final Actor OWN = new Actor(SYSTEM, true);
}
