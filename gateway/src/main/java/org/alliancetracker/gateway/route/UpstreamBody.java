package org.alliancetracker.gateway.route;

import java.io.InputStream;

/** What a call brings along. */
sealed interface UpstreamBody {

  UpstreamBody NONE = new Held(new byte[0]);

  /** Bytes at hand, which can be sent again. */
  record Held(byte[] bytes) implements UpstreamBody {
  }

  /**
   * A body that is sent as it comes, once.
   *
   * @param length bytes, or -1 when nobody knows
   */
  record Coming(InputStream from, long length) implements UpstreamBody {
  }
}
