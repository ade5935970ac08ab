package org.alliancetracker.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the table of doors in docs/architecture.md: what strangers may ask.
 *
 * @param pattern as Spring writes it
 * @param status  that a stranger gets who shows nothing
 * @param kept    how long a browser keeps the answer
 */
public record Door(String method, String pattern, int status, String kept) {

  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+) (/\\S*)` \\| [^|]+ \\| (\\d{3}) \\| ([^|]+) \\|");

  public static List<Door> all() {
    try {
      return Files.readAllLines(PAGE).stream().map(ROW::matcher).filter(Matcher::matches)
          .map(row -> new Door(row.group(1), row.group(2), Integer.parseInt(row.group(3)), row.group(4))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public boolean isApi() {
    return pattern.startsWith("/api/");
  }

  /** An address of it that is there. */
  public String path() {
    return pattern.replaceAll("\\{[^}]*}", "x").replace("/assets/**", "/assets/frame.css")
        .replace("/assets/htmx/**", "/assets/htmx/htmx.min.js").replace("/assets/pico/**", "/assets/pico/pico.min.css");
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
