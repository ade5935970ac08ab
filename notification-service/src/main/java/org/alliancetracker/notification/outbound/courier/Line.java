package org.alliancetracker.notification.outbound.courier;

import java.util.Optional;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.mail.Envoy;
import org.alliancetracker.notification.mail.Postman;

/** One walk to the mail server: a connection is opened for the first mail and kept for the others. For one thread. */
@Edge
final class Line implements AutoCloseable {

  private final Postman postman;
  private Envoy envoy;

  Line(Postman postman) {
    this.postman = postman;
  }

  /** Empty while there is no server to talk to. */
  Optional<Envoy> open() {
    if (envoy == null || !envoy.usable()) {
      close();
      envoy = postman.connect().orElse(null);
    }
    return Optional.ofNullable(envoy);
  }

  @Override
  public void close() {
    if (envoy != null) {
      envoy.close();
      envoy = null;
    }
  }
}
