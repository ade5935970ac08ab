package org.alliancetracker.localrun;

import java.nio.file.Path;

/** ./run with stand-in services. */
final class StandInRun {

  private StandInRun() {
  }

  public static void main(String[] arguments) throws InterruptedException {
    LocalRun.run(StandInService.options(Path.of(arguments[0])).withoutDemo());
  }
}
