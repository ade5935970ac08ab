package org.alliancetracker.compose;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which environment variables a program of ours reads, by its sources and those of the kit. */
final class ReadVariables {

  private static final Pattern NAME = Pattern.compile("ALLIANCE_[A-Z]+(?:_[A-Z]+)*");
  private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(ALLIANCE_[A-Z_]+)}");
  /** An enum whose constants are the middle of a name: one variable for each. */
  private static final Pattern COMPOSED = Pattern.compile("\"(ALLIANCE_)\" \\+ name\\(\\) \\+ \"(_[A-Z_]+)\"");
  private static final Pattern CONSTANTS = Pattern.compile("enum \\w+ \\{\\s*([A-Z_]+(?:,\\s*[A-Z_]+)*)");

  private ReadVariables() {}

  static Set<String> all(String program) {
    Set<String> all = found(NAME, 0, program);
    all.addAll(composed(program));
    return all;
  }

  /** Those it cannot start without. */
  static Set<String> needed(String program) {
    Set<String> needed = found(WITHOUT_DEFAULT, 1, program);
    needed.addAll(composed(program));
    if (program.equals("gateway")) {
      // The kit's Kafka parts are not in it: the gateway asks services over HTTP only.
      needed.remove("ALLIANCE_KAFKA_BOOTSTRAP");
    }
    return needed;
  }

  private static Set<String> composed(String program) {
    Set<String> names = new TreeSet<>();
    for (String source : Checkout.sources(program)) {
      Matcher form = COMPOSED.matcher(source);
      Matcher constants = CONSTANTS.matcher(source);
      if (form.find() && constants.find()) {
        for (String constant : constants.group(1).split(",\\s*")) {
          names.add(form.group(1) + constant + form.group(2));
        }
      }
    }
    return names;
  }

  private static Set<String> found(Pattern pattern, int group, String program) {
    Set<String> names = new TreeSet<>();
    Stream.of(program, "service-kit").flatMap(module -> Checkout.sources(module).stream())
        .flatMap(source -> pattern.matcher(source).results())
        .map((MatchResult match) -> match.group(group)).forEach(names::add);
    return names;
  }
}
