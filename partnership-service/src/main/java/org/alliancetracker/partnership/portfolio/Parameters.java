package org.alliancetracker.partnership.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;

/** Parameters of the address as values; of what cannot be read the first refusal is kept, and names the parameter. */
final class Parameters {

  private static final int LONGEST = 200;

  private Refusal first;

  Optional<Refusal> first() {
    return Optional.ofNullable(first);
  }

  <C extends Enum<C> & Coded> C code(Class<C> codes, String name, String value) {
    return one(List.of(codes.getEnumConstants()), Coded::code, name, value);
  }

  Stage stage(String name, String value) {
    return one(List.of(Stage.values()), Stage::name, name, value);
  }

  Integer number(String name, String value, int least, int most) {
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    return refused(bad(name, "Give a whole number from " + least + " to " + most + "."));
  }

  String text(String name, String value) {
    if (value != null && value.length() > LONGEST) {
      return refused(bad(name, "Use at most " + LONGEST + " characters."));
    }
    return value == null || value.isBlank() ? null : value;
  }

  Cursor cursor(String name, String value) {
    return value == null ? null : Cursor.parse(value)
        .orElseGet(() -> refused(bad(name, "Use the value of \"next\" as the page before gave it.")));
  }

  private <C> C one(List<C> codes, Function<C, String> written, String name, String value) {
    return value == null ? null : codes.stream().filter(one -> written.apply(one).equals(value)).findFirst()
        .orElseGet(() -> refused(Refusal.unknownCode(name, codes.stream().map(written).toList())));
  }

  private <T> T refused(Refusal refusal) {
    first = first == null ? refusal : first;
    return null;
  }

  private static Refusal bad(String name, String sentence) {
    return Refusal.at(name, SharedCode.BAD_PARAMETER, sentence);
  }
}
