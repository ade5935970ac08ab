package org.alliancetracker.localrun;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.alliancetracker.localrun.process.CannotStart;

/** The words after {@code ./run}. */
final class CommandLine {

  static final String HELP = """
      ./run [options]     starts Alliance Tracker on this computer; Ctrl-C stops it

        --port N          the address people use, http://127.0.0.1:N (8080)
        --mail-port N     the page that shows the mail the system sends (8025)
        --data FOLDER     where everything is kept between runs (data)
        --fresh           deletes what earlier runs kept there, then starts anew
        --no-demo         starts without the demo data
        --help            shows this
      """;

  private static final int HIGHEST_PORT = 65_535;

  private CommandLine() {
  }

  /** @throws CannotStart if a word is not understood */
  static Options parse(Options defaults, List<String> words) {
    Options options = defaults;
    for (Iterator<String> rest = words.iterator(); rest.hasNext();) {
      String word = rest.next();
      options = switch (word) {
        case "--fresh" -> options.withFreshData();
        case "--no-demo" -> options.withoutDemo();
        case "--port" -> options.withPort(port(word, rest));
        case "--mail-port" -> options.withMailPort(port(word, rest));
        case "--data" -> options.withData(folder(word, rest));
        default -> throw new CannotStart("The option " + word + " is not known: ./run --help shows all.");
      };
    }
    return options;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new CannotStart("The option " + option + " needs a value: ./run --help shows how.");
    }
    return rest.next();
  }

  private static int port(String option, Iterator<String> rest) {
    String text = value(option, rest);
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT || Integer.parseInt(text) == 0) {
      throw new CannotStart("\"" + text + "\" is not a port: give " + option + " a number from 1 to 65535.");
    }
    return Integer.parseInt(text);
  }

  private static Path folder(String option, Iterator<String> rest) {
    String text = value(option, rest);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CannotStart("\"" + text + "\" is not a folder: give " + option + " another name.", e);
    }
  }
}
