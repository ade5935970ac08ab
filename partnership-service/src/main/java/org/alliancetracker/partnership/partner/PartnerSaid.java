package org.alliancetracker.partnership.partner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.words.text.Folded;

/** A partner as a person names it: only the name must be known. */
public record PartnerSaid(String name, ActorType actorType, List<String> formerNames, String source) {

  private static final int MOST_NAMES = 20;

  public static void check(Faults faults, String field, List<PartnerSaid> partners, int most) {
    faults.some(field, partners, most);
    Set<String> seen = new HashSet<>();
    for (int i = 0; partners != null && i < partners.size() && faults.first().isEmpty(); i++) {
      PartnerSaid partner = partners.get(i);
      String at = field + "[" + i + "].";
      partner.check(faults, at);
      faults.when(() -> !seen.add(Folded.kept(partner.name())), PartnershipCode.NAMED_TWICE, at + "name",
          "Name each partner once.");
    }
  }

  void check(Faults faults, String prefix) {
    faults.name(prefix + "name", name).lines(prefix + "formerNames", formerNames, MOST_NAMES, Faults.NAME)
        .line(prefix + "source", source, Faults.ADDRESS);
  }

  public PartnerJoined joined(String id) {
    return new PartnerJoined(id, Faults.orNull(name), actorType, formerNames, source);
  }
}
