package org.alliancetracker.localrun;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancetracker.localrun.engine.BrokerProcess;
import org.alliancetracker.localrun.engine.EngineLogin;
import org.alliancetracker.localrun.engine.StoreProcess;
import org.alliancetracker.localrun.mail.MailSinkProcess;
import org.alliancetracker.localrun.process.Probe;
import org.alliancetracker.localrun.process.Program;

/** The programs of the engines, and what they promise. */
final class Engines {

  static final String BROKER = "broker";
  static final String STORE = "store";
  static final String MAIL = "mail";

  static final String STORE_PROMISE = "Store: embedded document store on one file;"
      + " what it has acknowledged is on disk, also after a crash; one copy, so make backups.";
  static final String BROKER_PROMISE = "Kafka: a real broker, one node, data kept;"
      + " what it has acknowledged survives its crash; what a power cut takes from it,"
      + " the services send again from their logs when an operator starts republish.";

  /** The same for pages in French. */
  static final String PROMISES_IN_FRENCH = "Stockage : base de documents embarquée, un seul fichier ;"
      + " ce qu’elle a confirmé est sur le disque, même après une panne ; une seule copie, pensez aux sauvegardes."
      + " Kafka : un vrai serveur, un seul nœud, données conservées ; ce qu’il a confirmé survit à son arrêt brutal ;"
      + " ce qu’une coupure de courant lui enlève, les services le renvoient depuis leurs journaux"
      + " quand on lance republish.";

  private static final int BROKER_HEAP = 192;
  private static final int STORE_HEAP = 192;
  private static final int MAIL_HEAP = 64;

  private Engines() {
  }

  static Program broker(Path folder, int port, int controllerPort, EngineLogin login) {
    return program(BROKER, BrokerProcess.class, BROKER_HEAP, false, port, new Probe.Kafka(),
        login.engineEnvironment(), folder.toString(),
        String.valueOf(port), String.valueOf(controllerPort));
  }

  static Program store(Path folder, int port, EngineLogin login) {
    // every write of every service waits for it
    return program(STORE, StoreProcess.class, STORE_HEAP, true, port, new Probe.Mongo(),
        login.engineEnvironment(), folder.toString(), String.valueOf(port));
  }

  static Program mail(Path folder, int smtpPort, int pagePort) {
    return program(MAIL, MailSinkProcess.class, MAIL_HEAP, false, pagePort, new Probe.Health(), Map.of(), folder.toString(),
        String.valueOf(smtpPort), String.valueOf(pagePort));
  }

  private static Program program(String name, Class<?> main, int heap, boolean shortPauses, int port, Probe probe,
      Map<String, String> environment, String... arguments) {
    List<String> launch = new ArrayList<>(List.of("-cp", classPath(), main.getName()));
    launch.addAll(List.of(arguments));
    return new Program(name, launch, environment, heap, shortPauses, port, probe);
  }

  /** The jar this class came from names its libraries itself; run from classes (in tests), the test's class path. */
  private static String classPath() {
    try {
      Path source = Path.of(Engines.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      boolean complete = Files.isRegularFile(source) && Files.isDirectory(source.resolveSibling("lib"));
      return complete ? source.toString() : System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      return System.getProperty("java.class.path");
    }
  }
}
