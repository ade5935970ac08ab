package org.alliancetracker.kit.run;

/**
 * How a line of the log looks to people; {@code logging.structured.format.console=ecs} makes JSON of the same. A line is
 * one line, whatever somebody typed into a field: nothing in it moves a terminal's cursor or begins another line, also
 * not in the message of an exception.
 */
final class LogPattern {

  private static final String CONTROLS = "'[\\x00-\\x1F\\x7F-\\x9F]', '_'";

  /** Most lines have no pairs, and those of background work no request. */
  private static final String NOTHING_SAID = "' +(request=)?$', ''";

  /** A stack trace has line ends of its own; any other in it came from a message. */
  private static final String FOREIGN_LINE_ENDS = "'\\n(?!\\tat |\\t\\.\\.\\. |\\t?Suppressed: |Caused by: |Wrapped by: |$)', '_'";
  private static final String CONTROLS_BUT_LINE_ENDS = "'[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]', '_'";

  private LogPattern() {
  }

  static String of(String serviceName) {
    return "%d{HH:mm:ss.SSS} %-5level [" + serviceName + "] %-30.30logger{29} %replace(%replace(%msg %kvp{NONE} request=%X{request}){"
        + CONTROLS + "}){" + NOTHING_SAID + "}%n"
        + "%replace(%replace(%ex){" + CONTROLS_BUT_LINE_ENDS + "}){" + FOREIGN_LINE_ENDS + "}";
  }
}
