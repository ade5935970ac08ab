package org.alliancetracker.localrun.engine;

import java.nio.file.Path;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.localstore.StoreAccess;
import org.alliancetracker.localstore.StoreRefused;

/** The embedded store as a program: {@code StoreProcess <directory> <port>}. */
public final class StoreProcess {

  private StoreProcess() {
  }

  public static void main(String[] arguments) {
    EngineProcess.begin();
    try {
      StoreAccess access = EngineLogin.given().map(EngineLogin::store).orElseGet(StoreAccess::anybody);
      EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]), access,
          StoreProcess::broken);
      EngineProcess.closeAtExit(store);
      System.out.println("The store is open on " + store.uri());
    } catch (StoreRefused e) {
      EngineProcess.refuse(e.getMessage());
    }
  }

  /** Opening the file anew is the only way back to a known state: the launcher starts this program again. */
  private static void broken(Throwable problem) {
    System.out.println("The store cannot go on and ends: " + problem);
    Runtime.getRuntime().halt(EngineProcess.BROKEN);
  }
}
