package org.alliancetracker.testing.head;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Notes each line that this JVM logs with the trace of an exception, from its opening to its end. */
public final class LoggedTraces implements AutoCloseable {

  private static final int MOST = 100;

  private final Queue<String> traces = new ConcurrentLinkedQueue<>();
  private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> noting = new AppenderBase<>() {
    @Override
    protected void append(ILoggingEvent event) {
      if (event.getThrowableProxy() != null && traces.size() < MOST) {
        traces.add(event.getLoggerName() + ": " + event.getFormattedMessage() + " " + event.getThrowableProxy().getClassName()
            + ": " + event.getThrowableProxy().getMessage());
      }
    }
  };

  private LoggedTraces() {
    noting.setContext(root.getLoggerContext());
    noting.start();
    root.addAppender(noting);
  }

  public static LoggedTraces open() {
    return new LoggedTraces();
  }

  /** At most a hundred. */
  public List<String> all() {
    return List.copyOf(traces);
  }

  @Override
  public void close() {
    root.detachAppender(noting);
    noting.stop();
  }
}
