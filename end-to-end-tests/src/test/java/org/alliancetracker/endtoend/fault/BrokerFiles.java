package org.alliancetracker.endtoend.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the broker keeps on disk, and harm to it. */
final class BrokerFiles {

  private final Path folder;

  private BrokerFiles(Path folder) {
    this.folder = folder;
  }

  static BrokerFiles in(Path data) {
    return new BrokerFiles(data.resolve("broker"));
  }

  void deleteAll() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(each -> !each.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  /** Cuts off the second half of what each partition of the topic holds, in the middle of a record. */
  void cutTails(String topic) throws IOException {
    List<Path> segments;
    try (Stream<Path> files = Files.walk(folder)) {
      segments = files.filter(each -> each.getParent().getFileName().toString().matches(topic.replace(".", "\\.") + "-\\d+"))
          .filter(each -> each.toString().endsWith(".log")).toList();
    }
    for (Path segment : segments) {
      try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        file.truncate(file.size() / 2);
      }
    }
  }
}
