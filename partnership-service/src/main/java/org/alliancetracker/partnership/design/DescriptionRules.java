package org.alliancetracker.partnership.design;

import java.util.List;
import java.util.regex.Pattern;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.SdgLink;
import org.alliancetracker.contract.code.EntryDoor;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** What a description must be: named; all else may be unknown. */
final class DescriptionRules {

  /** {@code 17.16} or {@code 3.b}, as the United Nations number targets. */
  private static final Pattern TARGET = Pattern.compile("([1-9]|1[0-7])\\.([1-9]|1[0-9]|[a-d])");

  private DescriptionRules() {}

  static void check(Faults faults, Description description) {
    faults.name("name", description.name()).text("purpose", description.purpose())
        .line("territory", description.territory(), Faults.LINE).zone("zone", Faults.orNull(description.zone()))
        .some("secondaryDoors", description.secondaryDoors(), EntryDoor.values().length)
        .some("modes", description.modes(), 10).some("sdgs", description.sdgs(), 50);
    for (int i = 0; i < description.sdgs().size(); i++) {
      check(faults, "sdgs[" + i + "]", description.sdgs().get(i));
    }
  }

  private static void check(Faults faults, String field, SdgLink link) {
    String target = link.target();
    faults.number(field + ".goal", link.goal(), 1, 17)
        .when(() -> target != null && !(TARGET.matcher(target).matches() && target.startsWith(link.goal() + ".")),
            PartnershipCode.NOT_A_TARGET, field + ".target", "Give a target of this goal, such as 17.16.");
  }

  /** The text as kept: without blanks around it; an empty text is an unknown one. */
  static Description tidy(Description said) {
    return new Description(Faults.orNull(said.name()), Faults.orNull(said.purpose()), said.entryDoor(),
        distinct(said.secondaryDoors()), distinct(said.modes()), distinct(said.sdgs()),
        Faults.orNull(said.territory()), Faults.orNull(said.zone()));
  }

  private static <T> List<T> distinct(List<T> values) {
    return values.stream().distinct().toList();
  }
}
