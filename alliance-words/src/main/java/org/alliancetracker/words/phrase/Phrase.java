package org.alliancetracker.words.phrase;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.words.text.Isolated;

/** One phrase of one language. It is parsed when it is first said: a program says few of its phrases soon after its start. */
final class Phrase {

  private static final Pattern FIRST = Pattern.compile("\\{(\\d)");

  private final String pattern;
  private final Locale locale;
  private MessageFormat format;

  Phrase(String pattern, Locale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  OptionalInt first() {
    Matcher begins = FIRST.matcher(pattern);
    return begins.lookingAt() ? OptionalInt.of(Integer.parseInt(begins.group(1))) : OptionalInt.empty();
  }

  String say(Object... arguments) {
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    Object[] said = Arrays.stream(arguments).map(Phrase::argument).toArray();
    // a format of ICU is no thread's friend, and making one costs more than waiting for it
    synchronized (this) {
      if (format == null) {
        format = new MessageFormat(pattern, locale);
      }
      return OneStop.of(format.format(said));
    }
  }

  private static Object argument(Object given) {
    return given == null ? "" : given instanceof String text ? OneStop.marked(text, Isolated.of(text)) : given;
  }
}
