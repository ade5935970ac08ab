package org.alliancetracker.partnership.parameter;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.kit.input.ShownText;

/** Parameters of the address as values; of what cannot be read the first refusal is kept, and names the parameter. */
public final class Parameters {

  private static final int LONGEST = 200;

  private Refusal first;

  public Optional<Refusal> first() {
    return Optional.ofNullable(first);
  }

  public <C extends Enum<C> & Coded> C code(Class<C> codes, String name, String value) {
    return one(List.of(codes.getEnumConstants()), Coded::code, name, value);
  }

  public Stage stage(String name, String value) {
    return one(List.of(Stage.values()), Stage::name, name, value);
  }

  public Integer number(String name, String value, int least, int most) {
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

  public String text(String name, String value) {
    if (value != null && value.length() > LONGEST) {
      return refused(bad(name, "Use at most " + LONGEST + " characters."));
    }
    return ShownText.orNull(value);
  }

  /** Where a list goes on; null from its beginning. {@code parse} gives nothing for what no list gave out. */
  public <C> C cursor(String name, String value, Function<String, Optional<C>> parse) {
    return value == null ? null : parse.apply(value)
        .orElseGet(() -> refused(bad(name, "Use the value of \"next\" as the page before gave it.")));
  }

  /** {@code true} or {@code false}; null is false. */
  public boolean flag(String name, String value) {
    if (value != null && !value.equals("true") && !value.equals("false")) {
      refused(bad(name, "Use true or false."));
    }
    return "true".equals(value);
  }

  /** Ids separated by commas; null for none asked. */
  public Set<String> ids(String name, String value, int most) {
    if (value == null) {
      return null;
    }
    Set<String> ids = new LinkedHashSet<>(Arrays.asList(value.split(",", -1)));
    return ids.size() > most || ids.stream().anyMatch(id -> new Faults().id(name, id).first().isPresent())
        ? refused(bad(name, "Give at most " + most + " ids, separated by commas."))
        : ids;
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
