package org.alliancetracker.testing.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Notes what one class says in the log of this JVM, with its keys and values, from its opening to its end. */
public final class NotedLines implements AutoCloseable {

  private static final int MOST = 1_000;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger logger;
  private final Level before;
  private final AppenderBase<ILoggingEvent> noting = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      List<KeyValuePair> pairs = event.getKeyValuePairs();
      if (lines.size() < MOST) {
        lines.add(Stream.concat(Stream.of(event.getFormattedMessage()),
            (pairs == null ? Stream.<KeyValuePair>of() : pairs.stream()).map(KeyValuePair::toString)).collect(Collectors.joining(" ")));
      }
    }
  };

  private NotedLines(Class<?> speaker) {
    logger = (Logger) LoggerFactory.getLogger(speaker);
    before = logger.getLevel();
    // tests run programs that are told to keep quiet
    logger.setLevel(Level.INFO);
    noting.setContext(logger.getLoggerContext());
    noting.start();
    logger.addAppender(noting);
  }

  public static NotedLines of(Class<?> speaker) {
    return new NotedLines(speaker);
  }

  /** At most a thousand. */
  public List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    logger.detachAppender(noting);
    logger.setLevel(before);
    noting.stop();
  }
}
