package org.alliancetracker.contract.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The approved samples and their index, in the form of {@code sha256sum}. Nothing here changes or removes what is there. */
record SampleFolder(Path folder) {

  static final SampleFolder APPROVED = new SampleFolder(Path.of("src/main/resources/samples"));
  private static final String INDEX = "index.sha256";

  List<Sample> samples() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".json")).sorted()
          .map(file -> new Sample(file, read(file))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SHA-256 by file name. */
  Map<String, String> index() {
    return Files.exists(folder.resolve(INDEX))
        ? read(INDEX).lines().map(line -> line.split("  ", 2))
            .collect(Collectors.toMap(line -> line[1], line -> line[0], (first, second) -> second, TreeMap::new))
        : Map.of();
  }

  /** Adds the file if there is none of its name, and its line to the index if there is none. */
  void add(Sample sample) {
    try {
      Path file = folder.resolve(sample.file());
      if (!Files.exists(file)) {
        Files.writeString(Files.createDirectories(folder).resolve(sample.file()), sample.text(), StandardOpenOption.CREATE_NEW);
      }
      if (!index().containsKey(sample.file())) {
        String line = new Sample(sample.file(), read(sample.file())).sha256() + "  " + sample.file() + "\n";
        Files.writeString(folder.resolve(INDEX), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
