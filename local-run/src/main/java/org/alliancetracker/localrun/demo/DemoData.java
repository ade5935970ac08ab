package org.alliancetracker.localrun.demo;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills an empty system with twelve real alliances, each fact with its source, and one that is openly made up. It uses
 * the public HTTP interface only, with a key per command, so that a load that was cut off can simply be run again.
 */
public final class DemoData {

  private DemoData() {
  }

  /**
   * Blocks until all is loaded.
   *
   * @param password of the demo accounts
   * @param progress takes one line per step
   * @throws IllegalStateException if the system refuses a command or does not answer for two minutes
   */
  public static void load(URI gateway, String password, Consumer<String> progress) {
    DemoApi api = new DemoApi(gateway, password);
    progress.accept("Demo data: people");
    DemoPeople.enter(api.as("admin"));
    DemoApi.Session manager = api.as("manager");
    List<RealAlliance> real = RealAlliance.all();
    String first = null;
    for (int i = 0; i < real.size(); i++) {
      progress.accept("Demo data: %d of %d, %s".formatted(i + 1, real.size() + 1, real.get(i).name()));
      String id = new RealAllianceImport(manager, real.get(i), "demo-real-" + (i + 1)).run();
      first = first == null ? id : first;
    }
    progress.accept("Demo data: %d of %d, %s".formatted(real.size() + 1, real.size() + 1, MadeUpAlliance.NAME));
    new MadeUpAlliance(api, manager.firstRecordedOn(first)).live();
    progress.accept("Demo data is loaded");
  }
}
