package org.alliancetracker.benchmarks.load;

import java.nio.charset.StandardCharsets;

/**
 * What came back.
 *
 * @param version value of {@code Alliance-Version}, {@code <stream>:<version>}, or null
 * @param location value of {@code Location}, or null
 */
public record Answer(int status, String version, String location, byte[] body) {

  public boolean accepted() {
    return status >= 200 && status < 300;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
