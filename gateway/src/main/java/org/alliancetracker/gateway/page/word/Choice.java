package org.alliancetracker.gateway.page.word;

import java.util.Arrays;
import java.util.List;
import org.alliancetracker.contract.code.Coded;

/** One line of a list to choose from. */
public record Choice(String value, String text, boolean chosen) {

  public static List<Choice> of(Coded[] codes, Coded chosen, Words words) {
    return Arrays.stream(codes).map(code -> new Choice(code.code(), words.code(code), code == chosen)).toList();
  }
}
