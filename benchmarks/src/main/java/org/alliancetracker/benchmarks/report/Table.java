package org.alliancetracker.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table of results, with remarks below it. */
public final class Table {

  private final String title;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  public Table(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  public Table row(Object... values) {
    List<String> row = new ArrayList<>();
    for (Object value : values) {
      row.add(value instanceof Double number ? number(number) : String.valueOf(value));
    }
    rows.add(row);
    System.out.println("  " + row);
    return this;
  }

  public Table remark(String sentence) {
    remarks.add(sentence);
    System.out.println("  " + sentence);
    return this;
  }

  /** Three digits that say something. */
  private static String number(double value) {
    double size = Math.abs(value);
    return String.format(java.util.Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }

  String markdown() {
    StringBuilder text = new StringBuilder("### ").append(title).append("\n\n");
    line(text, columns);
    line(text, columns.stream().map(each -> "---").toList());
    rows.forEach(row -> line(text, row));
    text.append('\n');
    remarks.forEach(each -> text.append("- ").append(each).append('\n'));
    return text.append(remarks.isEmpty() ? "" : "\n").toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  Map<String, Object> json() {
    List<Map<String, String>> lines = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> line = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        line.put(columns.get(i), row.get(i));
      }
      lines.add(line);
    }
    return Map.of("title", title, "rows", lines, "remarks", remarks);
  }
}
