package org.alliancetracker.localrun.engine;

import java.nio.file.Path;
import org.alliancetracker.localbroker.LocalBroker;

/** The broker as a program: {@code BrokerProcess <directory> <port> <controller port>}. */
public final class BrokerProcess {

  private BrokerProcess() {
  }

  public static void main(String[] arguments) {
    EngineProcess.begin();
    Path folder = Path.of(arguments[0]);
    try {
      LocalBroker broker = LocalBroker.start(folder, Integer.parseInt(arguments[1]),
          Integer.parseInt(arguments[2]), EngineLogin.given().map(EngineLogin::broker));
      EngineProcess.closeAtExit(broker);
      System.out.println("The broker serves on " + broker.bootstrap());
    } catch (RuntimeException e) {
      e.printStackTrace(System.out);
      EngineProcess.refuse("The broker cannot start on its folder " + folder + " (" + e.toString().lines().findFirst()
          .orElse("") + "): put it back from a backup, or move it away and have the services send their events again"
          + " (republish).");
    }
  }
}
