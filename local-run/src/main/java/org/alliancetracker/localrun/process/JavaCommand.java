package org.alliancetracker.localrun.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts a program: little memory, quick start, deaf to Ctrl-C. */
public final class JavaCommand {

  private static final int FEATURE = Runtime.version().feature();

  private JavaCommand() {
  }

  /**
   * Ctrl-C reaches every process of a terminal; only the launcher may act on it, so that it can stop them in order. What the
   * program writes only its owner may read.
   */
  private static final List<String> SHELL = List.of("/bin/sh", "-c", "umask 077; trap '' INT HUP; exec \"$@\"", "sh");

  static List<String> of(Program program, List<String> cacheFlags, Path log) {
    List<String> command = new ArrayList<>(SHELL);
    command.add(java());
    command.addAll(flags(program));
    command.add("-XX:ErrorFile=" + log.resolveSibling(program.name() + "-crash-%p.log"));
    command.addAll(cacheFlags);
    command.addAll(program.launch());
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Flags that the class caches depend on belong here too. */
  static List<String> flags(Program program) {
    List<String> flags = new ArrayList<>(List.of("-Xmx" + program.heapMegabytes() + "m", "-Xss512k",
        program.shortPauses() ? "-XX:+UseG1GC" : "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    if (FEATURE >= 24) {
      flags.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
    }
    if (FEATURE >= 25) {
      flags.add("-XX:+UseCompactObjectHeaders");
    }
    return flags;
  }
}
