package org.alliancetracker.partnership.portfolio;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;

/** Parameters of the address as values; what cannot be read is a problem that names the parameter. */
final class Parameters {

  private static final int LONGEST = 200;

  private Parameters() {}

  static <C extends Enum<C> & Coded> C code(Class<C> codes, String name, String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(codes.getEnumConstants()).filter(one -> one.code().equals(value)).findFirst()
        .orElseThrow(() -> bad(name, "Use one of " + Arrays.stream(codes.getEnumConstants()).map(Coded::code)
            .collect(Collectors.joining(", ")) + "."));
  }

  static Stage stage(String name, String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(Stage.values()).filter(one -> one.name().equals(value)).findFirst()
        .orElseThrow(() -> bad(name, "Use one of DESIGN, STEERING, EVALUATION, CLOSED."));
  }

  static Integer number(String name, String value, int least, int most) {
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw bad(name, "Give a whole number from " + least + " to " + most + ".");
  }

  static String text(String name, String value) {
    if (value != null && value.length() > LONGEST) {
      throw bad(name, "Use at most " + LONGEST + " characters.");
    }
    return value == null || value.isBlank() ? null : value;
  }

  static Cursor cursor(String name, String value) {
    return value == null ? null : Cursor.parse(value)
        .orElseThrow(() -> bad(name, "Use the value of \"next\" as the page before gave it."));
  }

  private static ProblemException bad(String name, String sentence) {
    return new ProblemException(InputProblems.badParameter(name, sentence));
  }
}
