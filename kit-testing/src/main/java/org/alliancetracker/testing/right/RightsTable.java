package org.alliancetracker.testing.right;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * Who may what of a module, as it was approved: one line for each route and each role. Run with {@code -Dsamples.write=true} the walk
 * approves what it gets: read the difference, then commit it.
 */
public final class RightsTable {

  private static final String WRITE = "samples.write";

  private final Path file;
  private final boolean approve;

  RightsTable(Path file, boolean approve) {
    this.file = file;
    this.approve = approve;
  }

  /** Of the module whose tests run. */
  public static RightsTable own() {
    return new RightsTable(Path.of("src/test/resources/samples/rights.txt"), Boolean.getBoolean(WRITE));
  }

  /** Fails where a row is not approved, differs, or is nobody's any more. */
  public void hold(List<String> rows) {
    List<String> approved = read();
    if (approved.equals(rows)) {
      return;
    }
    if (!approve) {
      throw new AssertionFailedError("Not as it was approved:" + lines("\n+ ", rows, approved) + lines("\n- ", approved, rows)
          + "\nIf it is meant, run the test with -D" + WRITE + "=true and read what changed.");
    }
    write(rows);
  }

  private static String lines(String mark, List<String> rows, List<String> others) {
    return rows.stream().filter(row -> !others.contains(row)).map(mark::concat).reduce("", String::concat);
  }

  private List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void write(List<String> rows) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", rows) + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
