package org.alliancetracker.gateway.page.design;

import java.util.List;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.service.partnership.AllianceCommand;
import org.alliancetracker.kit.input.Faults;

/** A new alliance as it was typed; only the name is needed, and what is left empty stays unknown. */
record DesignForm(String name, String purpose, String door, List<String> modes, List<String> sdgs, String territory,
    String zone, List<PartnerTyped> partners, String key) {

  static final int PARTNERS = 4;

  /** One line of the partners. */
  record PartnerTyped(String name, String kind) {}

  static DesignForm empty(String key) {
    return new DesignForm("", "", "", List.of(), List.of(), "", "", partners(List.of(), List.of()), key);
  }

  /** Lines in the order of the form; missing ones are empty. */
  static List<PartnerTyped> partners(List<String> names, List<String> kinds) {
    return IntStream.range(0, Math.max(PARTNERS, names.size()))
        .mapToObj(i -> new PartnerTyped(at(names, i), at(kinds, i))).toList();
  }

  /** As partnership-service wants it. */
  AllianceCommand.Design body() {
    return new AllianceCommand.Design(Faults.orNull(name), Faults.orNull(purpose), Faults.orNull(door), modes, goals(),
        Faults.orNull(territory), Faults.orNull(zone), named());
  }

  private List<AllianceCommand.Goal> goals() {
    return sdgs.stream().filter(goal -> goal.matches("[0-9]{1,2}")).map(Integer::valueOf).map(AllianceCommand.Goal::new).toList();
  }

  private List<AllianceCommand.NewPartner> named() {
    return partners.stream().filter(partner -> !partner.name().isBlank())
        .map(partner -> new AllianceCommand.NewPartner(partner.name().strip(), Faults.orNull(partner.kind()))).toList();
  }

  private static String at(List<String> list, int i) {
    return i < list.size() ? list.get(i) : "";
  }
}
