package org.alliancetracker.kit.consume;

import java.time.Duration;
import java.util.Optional;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;

/** Read your own writes: a request names in {@code Alliance-Version} what it must find here at least. */
public final class LeastVersion {

  private LeastVersion() {}

  /** Throws the problem {@code behind} (503) while the view has not reached {@code <stream>:<version>}; null asks for nothing. */
  public static void require(Intake<?> intake, String header) {
    if (header == null) {
      return;
    }
    int colon = header.lastIndexOf(':');
    long least;
    try {
      least = Long.parseLong(header.substring(colon + 1).trim());
    } catch (NumberFormatException broken) {
      throw new ProblemException(
          Problem.of(SharedCode.BAD_PARAMETER)
              .detail("Write the header as <stream>:<version>, as an answer gave it.")
              .at(Answers.VERSION_HEADER));
    }
    Optional<? extends Seen<?>> seen = colon < 1 ? Optional.empty() : intake.find(header.substring(0, colon).trim());
    if (seen.isEmpty() || seen.get().version() < least) {
      throw new ProblemException(
          Problem.of(SharedCode.BEHIND)
              .detail("Try again in a moment: the news of your last change is on its way.")
              .with("retryAfterMillis", Duration.ofMillis(100).toMillis()));
    }
  }
}
