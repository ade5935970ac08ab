package org.alliancetracker.kit.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.alliancetracker.kit.run.Background;
import org.alliancetracker.kit.run.Pause;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that topics exist, in the background and for as long as the service runs: Kafka may come later than the
 * service, and it may come back empty.
 */
public final class Topics extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
  private static final int PARTITIONS = 12;
  private static final long PAUSE_MILLIS = 500;
  private static final long LOOK_AGAIN_MILLIS = 5_000;
  /** Topics keep everything: a new reader starts from the beginning. */
  private static final Map<String, String> KEEP_ALL = Map.of("retention.ms", "-1", "retention.bytes", "-1");
  private static final Map<String, String> COMPACT =
      Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000");

  private final KafkaSettings settings;
  private final List<NewTopic> wanted = new CopyOnWriteArrayList<>();

  public Topics(KafkaSettings settings) {
    super("topics");
    this.settings = settings;
  }

  /** A topic of events, or of dead letters: as many partitions as every other one of ours. */
  public void ensureLog(String name) {
    ensure(name, KEEP_ALL);
  }

  /** A topic where the last record of a key counts. */
  public void ensureCompacted(String name) {
    ensure(name, COMPACT);
  }

  private void ensure(String name, Map<String, String> configuration) {
    if (wanted.stream().noneMatch(topic -> topic.name().equals(name))) {
      wanted.add(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(configuration));
    }
  }

  @Override
  protected void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try (Admin admin = Admin.create(configuration())) {
        while (!Pause.interrupted(createMissing(admin) ? PAUSE_MILLIS : LOOK_AGAIN_MILLIS)) {
          // until Kafka is away or the service stops
        }
        return;
      } catch (InterruptedException stopped) {
        return;
      } catch (ExecutionException | RuntimeException away) {
        LOG.debug("topics wait for Kafka", away);
      }
      if (Pause.interrupted(PAUSE_MILLIS)) {
        return;
      }
    }
  }

  /** False when none was missing. */
  private boolean createMissing(Admin admin) throws InterruptedException, ExecutionException {
    Set<String> present = admin.listTopics().names().get();
    List<NewTopic> missing = wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
    for (NewTopic topic : missing) {
      create(admin, topic);
    }
    if (!missing.isEmpty()) {
      LOG.info("topics made: {}", missing.stream().map(NewTopic::name).toList());
    }
    return !missing.isEmpty();
  }

  private static void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw refused;
      }
    }
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = settings.client("topics");
    configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    return configuration;
  }

  /** Before bindings and relays. */
  @Override
  public int getPhase() {
    return -900;
  }
}
