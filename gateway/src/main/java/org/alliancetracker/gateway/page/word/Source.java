package org.alliancetracker.gateway.page.word;

import java.net.URI;
import java.net.URISyntaxException;
import org.alliancetracker.kit.input.ShownText;

/**
 * Where something was said.
 *
 * @param href an address of the web, or null where the text is none: nothing else becomes a link
 * @param text the site's name, or the text as it is
 */
public record Source(String href, String text) {

  /** Null for null. */
  public static Source of(String given) {
    if (ShownText.isNothing(given)) {
      return null;
    }
    try {
      URI address = new URI(ShownText.orNull(given));
      boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null ? new Source(address.toASCIIString(), site(address.getHost())) : new Source(null, given);
    } catch (URISyntaxException text) {
      return new Source(null, given);
    }
  }

  private static String site(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
