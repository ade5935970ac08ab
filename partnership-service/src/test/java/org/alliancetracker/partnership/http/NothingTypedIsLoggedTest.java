package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

class NothingTypedIsLoggedTest {

  private static final String HOSTILE = "Xylophage\r\n12:00:00.000 INFO forged \u001b[2J\u009b31m \u0007";
  private static final String PERSONAL = "Xylophage <xylophage@example.org> ${jndi:ldap://127.0.0.1/x}";

  private final Service service = Service.service();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Written written = new Written();

  /** Whatever reaches the log, with its key-value pairs and its traces, before any pattern makes it harmless. */
  private static final class Written extends AppenderBase<ILoggingEvent> {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap()
          + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }
  }

  @BeforeEach
  void talkative() {
    level("org.alliancetracker", LogLevel.DEBUG);
    level("ROOT", LogLevel.INFO);
    written.start();
    root.addAppender(written);
  }

  @AfterEach
  void quiet() {
    root.detachAppender(written);
    level("org.alliancetracker", null);
    level("ROOT", LogLevel.ERROR);
  }

  @Test
  void aMilestoneWithAHostileTitleLeavesNeitherTitleNorEscape() {
    String alliance = service.designed(ADA, "Xylophage alliance");

    assertThat(milestone(alliance, HOSTILE)).isBetween(400, 499);
    assertThat(milestone(alliance, PERSONAL)).isBetween(200, 299);

    String line = await().atMost(Duration.ofSeconds(20)).until(
        () -> written.lines.stream().filter(each -> each.contains("/milestones")).findFirst().orElse(""), found -> !found.isEmpty());
    assertThat(line).contains("route=\"/api/alliances/{id}/milestones\"", "person=\"" + ADA.personId() + "\"",
        "stream=\"" + alliance + "\"", "version=\"", "request=");
    assertThat(String.join("\n", written.lines)).doesNotContain("Xylophage", "xylophage", "forged", "jndi", "\u001b", "\u009b", "\u0007");
  }

  private int milestone(String alliance, String title) {
    return service.postValue(ADA, "/api/alliances/" + alliance + "/milestones", Map.of("title", title, "dueOn", "2026-12-24")).status();
  }

  private void level(String logger, LogLevel level) {
    service.context().getBean(LoggingSystem.class).setLogLevel(logger, level);
  }
}
