package org.alliancetracker.kit.identity;

import java.util.Set;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;

/**
 * Who acts, as the gateway vouches for it; a controller method takes it as an argument.
 *
 * @param personId id of the person, 1 to 200 characters
 * @param roles    global roles; what a person may do within one alliance is for the services to know
 * @param language {@code fr} or {@code en}
 */
public record ActingPerson(String personId, Set<String> roles, String language) {

  public static final String ADMINISTRATOR = "administrator";
  public static final String PARTNERSHIP_MANAGER = "partnership_manager";

  public ActingPerson {
    if (personId == null || personId.isBlank() || personId.length() > 200) {
      throw new IllegalArgumentException("a person id has 1 to 200 characters");
    }
    if (!"fr".equals(language) && !"en".equals(language)) {
      throw new IllegalArgumentException("the language is fr or en");
    }
    roles = Set.copyOf(roles);
  }

  public boolean isAdministrator() {
    return roles.contains(ADMINISTRATOR);
  }

  /** The person, where that is an administrator. */
  public Ruling<ActingPerson> asAdministrator() {
    return isAdministrator() ? Ruling.granted(this) : Ruling.refused(Refusal.notAllowed("Ask an administrator to do it."));
  }

  public boolean isPartnershipManager() {
    return roles.contains(PARTNERSHIP_MANAGER);
  }
}
