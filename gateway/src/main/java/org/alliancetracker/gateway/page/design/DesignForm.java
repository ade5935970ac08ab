package org.alliancetracker.gateway.page.design;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.gateway.service.partnership.AllianceCommand;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.kit.input.ShownText;

/** A new alliance as it was typed; only the name is needed, and what is left empty stays unknown. */
record DesignForm(String name, String purpose, String door, List<String> modes, List<String> sdgs, String territory,
    String zone, List<PartnerTyped> partners, String key) {

  static final int PARTNERS = 4;
  private static final Pattern PARTNER = Pattern.compile("partners\\[(\\d{1,3})].*");

  /** One line of the partners. */
  record PartnerTyped(String name, String kind) {}

  static DesignForm of(Fields sent) {
    return new DesignForm(sent.one("name"), sent.one("purpose"), sent.one("door"), sent.of("mode"), sent.of("sdg"), sent.one("territory"),
        sent.one("zone"), partners(sent.of("partner"), sent.of("kind")), sent.one("key"));
  }

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

  /** Where a field of the service stands in this form; null for none. */
  String fieldOf(String ofTheService) {
    Matcher partner = PARTNER.matcher(ofTheService);
    if (partner.matches()) {
      // lines without a name are not sent
      return IntStream.range(0, partners.size()).filter(line -> !ShownText.isNothing(partners.get(line).name()))
          .skip(Integer.parseInt(partner.group(1))).mapToObj(line -> "partner" + (line + 1)).findFirst().orElse(null);
    }
    return switch (ofTheService) {
      case "entryDoor" -> "door";
      case "name", "purpose", "territory", "zone" -> ofTheService;
      default -> null;
    };
  }

  private List<AllianceCommand.Goal> goals() {
    return sdgs.stream().filter(goal -> goal.matches("[0-9]{1,2}")).map(Integer::valueOf).map(AllianceCommand.Goal::new).toList();
  }

  private List<AllianceCommand.NewPartner> named() {
    return partners.stream().filter(partner -> !ShownText.isNothing(partner.name()))
        .map(partner -> new AllianceCommand.NewPartner(Faults.orNull(partner.name()), Faults.orNull(partner.kind()))).toList();
  }

  private static String at(List<String> list, int i) {
    return i < list.size() ? list.get(i) : "";
  }
}
