package org.alliancetracker.endtoend.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every acknowledged command is there once, none twice, and nothing is there that nobody asked for. */
final class CommandCheck {

  /** Written along with another event, or by the service itself. */
  private static final List<String> WITHOUT_A_COMMAND =
      List.of("alliance.member.appointed.v1", "alliance.evaluation.recorded.v1", "alliance.scores.published.v1");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, List<Happened>> histories;
  private final Map<String, List<Happened>> byText = new HashMap<>();
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, Line> ends = new HashMap<>();
  private final Set<String> marks = new HashSet<>();
  private final Map<String, Set<String>> unmarked = new HashMap<>();

  private CommandCheck(List<Line> ledger, Map<String, List<Happened>> histories) {
    this.histories = histories;
    histories.values().forEach(history -> history.forEach(event -> event.texts().distinct()
        .forEach(text -> byText.computeIfAbsent(text, none -> new ArrayList<>()).add(event))));
    for (Line line : ledger) {
      switch (line.what()) {
        case INVOKED -> commands.putIfAbsent(line.key(), line.command());
        case UNKNOWN -> ends.putIfAbsent(line.key(), line);
        // a later answer to the same key is the one that counts, and must not contradict an earlier one
        case ACKNOWLEDGED, REFUSED -> end(line);
      }
    }
  }

  private void expect(Command command) {
    if (command.mark() == null) {
      unmarked.computeIfAbsent(command.stream(), none -> new HashSet<>()).add(command.type());
    } else {
      marks.add(command.mark());
    }
  }

  private void end(Line line) {
    Line former = ends.put(line.key(), line);
    if (former != null && former.what() != Line.What.UNKNOWN && !former.equals(line)) {
      faults.add(line.key() + " was answered in two ways: " + former + " and " + line);
    }
  }

  /** What is wrong, one sentence each; empty when all is well. */
  static List<String> faults(List<Line> ledger, Map<String, List<Happened>> histories) {
    CommandCheck check = new CommandCheck(ledger, histories);
    check.commands.values().forEach(check::expect);
    check.commands.values().forEach(check::command);
    histories.forEach(check::history);
    return check.faults;
  }

  private void command(Command command) {
    List<Happened> found = command.mark() == null ? List.of()
        : byText.getOrDefault(command.mark(), List.of()).stream().filter(event -> event.type().equals(command.type()))
            .toList();
    if (found.size() > 1) {
      faults.add(command.key() + " was applied " + found.size() + " times: " + places(found));
    }
    Line end = ends.get(command.key());
    if (end == null || end.what() == Line.What.UNKNOWN) {
      return;
    }
    if (end.what() == Line.What.REFUSED) {
      if (!found.isEmpty()) {
        faults.add(command.key() + " was refused with " + end.code() + " and yet applied: " + places(found));
      }
      return;
    }
    acknowledged(command, end, found);
  }

  private void acknowledged(Command command, Line end, List<Happened> found) {
    List<Happened> history = histories.getOrDefault(end.stream(), List.of());
    if (command.mark() != null && found.isEmpty()) {
      faults.add(command.key() + " (" + command.kind() + ") was acknowledged and is missing");
    } else if (command.mark() != null && !found.getFirst().stream().equals(end.stream())) {
      faults.add(command.key() + " went to another stream than was said: " + places(found));
    } else if (history.stream().noneMatch(event -> event.version() <= end.version()
        && event.type().equals(command.type()) && (command.mark() == null || event.says(command.mark())))) {
      faults.add(command.key() + " (" + command.kind() + ") is not at the version that was said, " + end.stream() + ":"
          + end.version());
    }
  }

  private void history(String stream, List<Happened> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).version() != i + 1) {
        faults.add(stream + " has version " + events.get(i).version() + " in place " + (i + 1));
        return;
      }
    }
    events.stream().filter(event -> !WITHOUT_A_COMMAND.contains(event.type())).filter(this::unasked)
        .forEach(event -> faults.add("nobody asked for " + event));
  }

  /** One command may cause several events; each carries its mark, or else its stream and type must do. */
  private boolean unasked(Happened event) {
    return event.texts().noneMatch(marks::contains)
        && !unmarked.getOrDefault(event.stream(), Set.of()).contains(event.type());
  }

  private static List<String> places(List<Happened> events) {
    return events.stream().map(event -> event.stream() + ":" + event.version()).toList();
  }
}
