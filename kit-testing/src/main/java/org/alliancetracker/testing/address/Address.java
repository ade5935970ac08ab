package org.alliancetracker.testing.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of the tables of addresses in docs/architecture.md.
 *
 * @param path    with {@code {names}}
 * @param methods of HTTP
 * @param where   the service of an interface, the folders of a page
 * @param refused codes for those who may not: first for whoever sees nothing of it, then for whoever sees it; empty where all may
 */
public record Address(String path, List<String> methods, String where, List<String> refused) {

  private static final Path TABLES = Path.of("docs/architecture.md");
  private static final Pattern ROW = Pattern.compile("\\| `(/[^`]*)` \\| ([A-Z ]+) \\| ([^|]*) \\| [^|]* \\|(?: ([^|]*) \\|)?");
  private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

  /** All of them, from the project that this test runs in. */
  public static List<Address> all() {
    try {
      return Files.readAllLines(page()).stream().flatMap(line -> read(line).stream()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Address> read(String line) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      return List.of();
    }
    String codes = row.group(4) == null ? "" : row.group(4);
    return List.of(new Address(row.group(1), Arrays.asList(row.group(2).split(" ")), row.group(3),
        CODE.matcher(codes).results().map(code -> code.group(1)).toList()));
  }

  /** Of the interface for scripts; others are pages. */
  public boolean isApi() {
    return path.startsWith("/api/");
  }

  /** Such as {@code GET /work}. */
  public Stream<String> calls() {
    return methods.stream().map(method -> method + " " + path);
  }

  private static Path page() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(TABLES))) {
      folder = folder.getParent();
    }
    return folder.resolve(TABLES);
  }
}
