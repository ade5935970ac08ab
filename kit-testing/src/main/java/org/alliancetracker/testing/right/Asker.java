package org.alliancetracker.testing.right;

import java.util.Comparator;
import java.util.Map;
import org.alliancetracker.testing.http.Caller;

/**
 * Somebody who asks, somewhere.
 *
 * @param who what he is: an office, or a role in an alliance
 * @param where how he stands to the alliance he asks about: {@code own}, {@code other}, {@code former}
 * @param ids what stands for the names in addresses and bodies there: {@code alliances/{id}} or {@code {partnerId}} to what it becomes
 */
public record Asker(String who, String where, Caller caller, Map<String, String> ids) {

  /** The longest name first, since one may be the end of another. */
  String filled(String text) {
    String filled = text;
    for (String name : ids.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      filled = filled.replace(name, ids.get(name));
    }
    return filled;
  }
}
