package org.alliancetracker.localrun;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.localrun.engine.EngineLogin;
import org.alliancetracker.localrun.machine.DataFolder;
import org.alliancetracker.localrun.machine.Ports;
import org.alliancetracker.localrun.machine.Secrets;
import org.alliancetracker.localrun.process.CannotStart;
import org.alliancetracker.localrun.process.Program;

/** What is to be started: which programs, on which ports, with which environment. */
final class Plan {

  private static final String SERVICE = "-service";

  private final Options options;
  private final DataFolder data;
  /** In a minute: what people enter in years is entered in one, by one program. */
  private static final String DEMO_REQUESTS = "20000";

  private final Ports ports;
  private final int port;
  private final int mailPort;
  private final String demoPassword;
  private final EngineLogin engines;

  /** @throws CannotStart if a port that people use is taken */
  Plan(Options options, DataFolder data) throws IOException {
    this.options = options;
    this.data = data;
    port = Ports.wanted(options.port(), "--port");
    mailPort = Ports.wanted(options.mailPort(), "--mail-port");
    ports = Ports.in(data.resolve("ports.properties"));
    Secrets secrets = new Secrets(data.resolve("secrets"));
    demoPassword = secrets.password("demo-password");
    engines = new EngineLogin(secrets.password("engine-password"));
  }

  /** Engines first. */
  List<Program> programs() throws IOException {
    List<Program> programs = new ArrayList<>(List.of(
        Engines.broker(data.folder("broker"), ports.inner("broker"), ports.inner("broker-controller"), engines),
        Engines.store(data.folder("store"), ports.inner("store"), engines),
        Engines.mail(data.folder("mail"), ports.inner("smtp"), mailPort)));
    Map<String, Integer> at = new HashMap<>();
    for (Service service : options.services()) {
      at.put(service.name(), service.name().equals(Service.GATEWAY) ? port : ports.inner(service.name()));
    }
    programs.addAll(new Wiring(values(at), options.environment()).programs(options.services(), at));
    ports.save();
    return programs;
  }

  private Map<String, String> values(Map<String, Integer> at) throws IOException {
    Path keys = data.folder("keys");
    Map<String, String> values = new HashMap<>();
    values.put("ALLIANCE_BIND_ADDRESS", "127.0.0.1");
    values.putAll(engines.userEnvironment(ports.inner("store")));
    values.put("ALLIANCE_KAFKA_BOOTSTRAP", kafkaBootstrap());
    values.put("ALLIANCE_TOKEN_PUBLIC_KEY_FILE", keys.resolve("token-public.pem").toString());
    values.put("ALLIANCE_TOKEN_PRIVATE_KEY_FILE", keys.resolve("token-private.pem").toString());
    values.put("ALLIANCE_ENGINE_NOTE", Engines.STORE_PROMISE + " " + Engines.BROKER_PROMISE);
    values.put("ALLIANCE_ENGINE_NOTE_FR", Engines.PROMISES_IN_FRENCH);
    values.put("ALLIANCE_PUBLIC_URL", address().toString());
    values.put("ALLIANCE_MAIL_PAGE_URL", mailAddress().toString());
    values.put("ALLIANCE_LEGAL_DIR", data.resolve("legal").toString());
    if (options.demo()) {
      values.put("ALLIANCE_DEMO_PASSWORD", demoPassword);
      values.put("ALLIANCE_REQUESTS_PER_PERSON", DEMO_REQUESTS);
      values.put("ALLIANCE_REQUESTS_PER_ADDRESS", DEMO_REQUESTS);
    }
    values.put("ALLIANCE_SMTP_HOST", "127.0.0.1");
    values.put("ALLIANCE_SMTP_PORT", String.valueOf(ports.inner("smtp")));
    values.put("ALLIANCE_MAIL_FROM", "alliance-tracker@localhost");
    at.forEach((name, number) -> values.put(urlVariable(name), "http://127.0.0.1:" + number));
    return values;
  }

  private static String urlVariable(String service) {
    return "ALLIANCE_" + service.replace(SERVICE, "").toUpperCase(Locale.ROOT) + "_URL";
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  URI mailAddress() {
    return URI.create("http://127.0.0.1:" + mailPort + "/");
  }

  String kafkaBootstrap() {
    return "127.0.0.1:" + ports.inner("broker");
  }

  /** For a Kafka client. */
  Map<String, Object> kafkaClient() {
    Map<String, Object> settings = new HashMap<>(engines.broker().clientSettings());
    settings.put("bootstrap.servers", kafkaBootstrap());
    return settings;
  }

  String storeUri() {
    return engines.storeUri(ports.inner("store"));
  }

  String demoPassword() {
    return demoPassword;
  }
}
