package org.alliancetracker.localrun.process;

import java.util.List;

/** Placeholder until measured. */
public final class ClassCache {

  List<String> flags(Program program) {
    return List.of();
  }
}
