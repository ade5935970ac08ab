package org.alliancetracker.localrun.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alliancetracker.localrun.owner.OwnersOnly;
import tools.jackson.databind.json.JsonMapper;

/** Says in a file which process is which: {@code {"store": {"pid": 123, "port": 4567}, ...}}; never half written. */
final class ProcessList {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Entry(long pid, int port) {
  }

  private final Path file;

  ProcessList(Path file) {
    this.file = file;
  }

  synchronized void write(Collection<Supervised> processes) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Supervised each : processes) {
      long pid = each.pid();
      if (pid > 0) {
        entries.put(each.program().name(), new Entry(pid, each.program().port()));
      }
    }
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(OwnersOnly.file(next), JSON.writeValueAsString(entries) + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
