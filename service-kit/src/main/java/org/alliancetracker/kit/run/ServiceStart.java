package org.alliancetracker.kit.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.kit.trace.TraceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one of the programs with the settings all of them share; arguments and environment win over these. */
public final class ServiceStart {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceStart.class);

  private ServiceStart() {
  }

  /**
   * Starts the program and returns its running context.
   *
   * @param application the configuration class
   * @param serviceName names the log lines and the program's own settings file {@code <serviceName>.yml} or {@code .properties}
   * @param args        command line, {@code --name=value}
   */
  public static ConfigurableApplicationContext run(Class<?> application, String serviceName, String... args) {
    ParentWatch.startIfAsked();
    SpringApplication program = new SpringApplication(application);
    program.setDefaultProperties(settings(application, serviceName, TraceSettings.on(args)));
    ConfigurableApplicationContext context = program.run(args);
    String engineNote = context.getEnvironment().getProperty("ALLIANCE_ENGINE_NOTE", "");
    if (!engineNote.isBlank()) {
      LOG.info("{}", engineNote);
    }
    return context;
  }

  private static Map<String, Object> settings(Class<?> application, String serviceName, boolean traces) {
    Map<String, Object> settings = new HashMap<>();
    String version = application.getPackage().getImplementationVersion();
    settings.put("alliance.version", version == null ? "" : version);
    settings.put("spring.config.name", serviceName);
    settings.put("spring.application.name", serviceName);
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.threads.virtual.enabled", true);
    settings.put("spring.jmx.enabled", false);
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
    settings.putAll(http());
    if (traces) {
      settings.putAll(TraceSettings.settings());
    }
    settings.put("spring.autoconfigure.exclude", String.join(",", leftOut(traces)));
    settings.putAll(shown());
    settings.put("logging.pattern.console", LogPattern.of(serviceName));
    // While a peer is away these would tell so, with a trace, every second.
    settings.put("logging.level.org.mongodb.driver", "WARN");
    settings.put("logging.level.org.apache.catalina", "WARN");
    settings.put("logging.level.org.apache.kafka", "WARN");
    // What the container cannot read of a request it tells once as information, with a trace; the sender is told anyway.
    settings.put("logging.level.org.apache.coyote", "WARN");
    settings.put("logging.level.org.apache.tomcat.util.http", "WARN");
    // repeats each failure of a reader with all headers of its poll; the listener container's own line has the cause
    settings.put("logging.level.org.springframework.integration.handler.LoggingHandler", "OFF");
    settings.put("logging.level.org.apache.kafka.clients.NetworkClient", "ERROR");
    return settings;
  }

  private static List<String> leftOut(boolean traces) {
    List<String> names = new ArrayList<>(TraceSettings.leftOut(traces));
    names.add("org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration");
    return names;
  }

  private static Map<String, Object> http() {
    Map<String, Object> http = new HashMap<>();
    http.put("server.port", "${ALLIANCE_HTTP_PORT}");
    http.put("server.address", "${ALLIANCE_BIND_ADDRESS:127.0.0.1}");
    http.put("server.shutdown", "graceful");
    http.put("server.max-http-request-header-size", "16KB");
    http.put("server.tomcat.connection-timeout", "10s");
    http.put("server.tomcat.keep-alive-timeout", "75s");
    http.put("server.tomcat.max-keep-alive-requests", "100000");
    // how many connections are taken is for kit/connection to say; more wait in the system's queue, at no cost to us
    http.put("server.tomcat.accept-count", "1000");
    // forms are read by our own filter; whatever asks the container for one in front of it gets next to nothing
    http.put("server.tomcat.max-http-form-post-size", "1KB");
    // so that name[$ne]=x reaches our own refusal, which is a problem with a code
    http.put("server.tomcat.relaxed-query-chars", "[,],{,},|,<,>,^,`,\\,\"");
    http.put("spring.web.resources.add-mappings", false);
    http.put("spring.servlet.multipart.enabled", false);
    http.put("spring.mvc.formcontent.filter.enabled", false);
    return http;
  }

  /** Of Actuator's endpoints the health, and the figures at the address of old; no other is there. */
  private static Map<String, Object> shown() {
    return Map.of(
        "management.endpoints.web.base-path", "/",
        "management.endpoints.web.exposure.include", "health,prometheus",
        "management.endpoints.web.path-mapping.prometheus", "metrics",
        "management.endpoints.web.discovery.enabled", false,
        "management.endpoint.health.probes.enabled", false,
        "management.endpoint.health.show-details", "never",
        "management.health.defaults.enabled", false,
        "management.health.ping.enabled", true,
        "management.health.binders.enabled", false);
  }
}
