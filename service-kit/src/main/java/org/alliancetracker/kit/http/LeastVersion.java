package org.alliancetracker.kit.http;

import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;

/**
 * Read your own writes: what a request must find here at least, as an answer gave it in {@code Alliance-Version}. A controller
 * method takes it as an argument; without the header it asks for nothing.
 *
 * @param stream  id of a stream, or empty when nothing is asked for
 * @param version what must have been heard of that stream, from 0
 */
public record LeastVersion(String stream, long version) {

  public static final String HEADER = "Alliance-Version";

  public static final LeastVersion NONE = new LeastVersion("", 0);

  private static final Pattern FORM = Pattern.compile("\\s*(\\S.{0,199}):\\s*([0-9]{1,18})\\s*");

  static LeastVersion of(String header) {
    if (header == null) {
      return NONE;
    }
    Matcher form = FORM.matcher(header);
    if (!form.matches()) {
      throw new ProblemException(
          InputProblems.badHeader(HEADER, "Write the header as <stream>:<version>, as an answer gave it."));
    }
    return new LeastVersion(form.group(1).strip(), Long.parseLong(form.group(2)));
  }

  /** How answers write it. */
  static String text(String stream, long version) {
    return stream + ":" + version;
  }

  public boolean isOf(String id) {
    return stream.equals(id);
  }

  /**
   * The refusal {@code behind} while this service is older; the gateway asks again for a moment by itself.
   *
   * @param versionHere of a stream, 0 where nothing was heard of it
   */
  public Optional<Refusal> behind(ToLongFunction<String> versionHere) {
    return stream.isEmpty() || versionHere.applyAsLong(stream) >= Math.max(1, version) ? Optional.empty()
        : Optional.of(Refusal.of(SharedCode.BEHIND, "Try again in a moment: the news of your last change is on its way."));
  }
}
