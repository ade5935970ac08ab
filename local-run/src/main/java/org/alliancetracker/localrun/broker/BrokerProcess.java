package org.alliancetracker.localrun.broker;

import java.nio.file.Path;
import org.alliancetracker.localrun.process.EngineProcess;

/** The broker as a program: {@code BrokerProcess <directory> <port> <controller port>}. */
public final class BrokerProcess {

  private BrokerProcess() {
  }

  public static void main(String[] arguments) {
    EngineProcess.begin();
    LocalBroker broker = LocalBroker.start(new BrokerSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2])));
    EngineProcess.closeAtExit(broker);
    System.out.println("The broker serves on " + broker.bootstrap());
  }
}
