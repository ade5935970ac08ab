package org.alliancetracker.localrun;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A service that the launcher starts.
 *
 * @param launch how Java starts it, for example {@code -jar x.jar}
 * @param variables those variables it reads besides the common ones (see {@link Wiring})
 */
public record Service(String name, List<String> launch, int heapMegabytes, Set<String> variables) {

  /** The one people talk to; it gets the port of the options. */
  public static final String GATEWAY = "gateway";

  private static final int HEAP_MEGABYTES = 160;

  /** The four services of the project in that folder. */
  static List<Service> all(Path root) {
    return List.of(
        of(root, "partnership-service", Set.of()),
        of(root, "evaluation-service", Set.of()),
        of(root, "notification-service", Set.of("ALLIANCE_SMTP_HOST", "ALLIANCE_SMTP_PORT", "ALLIANCE_MAIL_FROM",
            "ALLIANCE_PUBLIC_URL")),
        of(root, GATEWAY, Set.of("ALLIANCE_TOKEN_PRIVATE_KEY_FILE", "ALLIANCE_PARTNERSHIP_URL",
            "ALLIANCE_EVALUATION_URL", "ALLIANCE_NOTIFICATION_URL", "ALLIANCE_PUBLIC_URL", "ALLIANCE_DEMO_PASSWORD",
            "ALLIANCE_MAIL_PAGE_URL", "ALLIANCE_LEGAL_DIR", "ALLIANCE_ENGINE_NOTE_FR", "ALLIANCE_REQUESTS_PER_PERSON",
            "ALLIANCE_REQUESTS_PER_ADDRESS")));
  }

  private static Service of(Path root, String name, Set<String> variables) {
    Path jar = root.resolve(name).resolve("target").resolve(name + ".jar");
    return new Service(name, List.of("-jar", jar.toString()), HEAP_MEGABYTES, variables);
  }
}
