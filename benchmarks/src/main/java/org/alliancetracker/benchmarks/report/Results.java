package org.alliancetracker.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything one run found, as Markdown and as JSON; written anew after each scenario, so a broken run leaves its part. */
public final class Results {

  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;
  private final Map<String, String> setting = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  public Results(Path folder) {
    this.folder = folder;
  }

  public void setting(String name, String value) {
    setting.put(name, value);
  }

  public void add(Table table) {
    tables.add(table);
    try {
      write();
    } catch (IOException unusable) {
      throw new java.io.UncheckedIOException(unusable);
    }
  }

  public Path folder() {
    return folder;
  }

  private void write() throws IOException {
    Files.createDirectories(folder);
    StringBuilder text = new StringBuilder("# Results of one run\n\n");
    setting.forEach((name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    text.append('\n');
    tables.forEach(each -> text.append(each.markdown()));
    Files.writeString(folder.resolve("results.md"), text.toString().stripTrailing() + "\n");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("setting", setting);
    all.put("tables", tables.stream().map(Table::json).toList());
    Files.writeString(folder.resolve("results.json"), JSON.writeValueAsString(all) + "\n");
  }
}
