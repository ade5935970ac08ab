package org.alliancetracker.gateway.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From where somebody calls. That is the address at the other end of the connection; only where that is a proxy we were told to
 * trust does its {@code X-Forwarded-For} count, read from the right up to the first address that is no such proxy, since whatever
 * stands further left could have been sent by anybody.
 */
@Component
public class Callers {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int MOST_HOPS = 16;

  /** Whoever has one address of IPv6 has this much of it to choose from. */
  private static final int V6_NETWORK_BYTES = 8;

  private final List<IpRange> proxies;

  /**
   * @param trusted addresses and ranges in CIDR form, separated by commas or blanks; empty: nothing is believed
   * @throws IllegalStateException when one of them is neither
   */
  Callers(@Value("${ALLIANCE_TRUSTED_PROXIES:}") String trusted) {
    try {
      this.proxies = Arrays.stream(trusted.split("[,\\s]+")).filter(one -> !one.isBlank()).map(IpRange::of).toList();
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException("ALLIANCE_TRUSTED_PROXIES lists addresses such as 10.1.2.3 or 10.1.0.0/16, separated by commas; "
          + unreadable.getMessage(), unreadable);
    }
  }

  /** The caller's address of IPv4, or the first 64 bits of IPv6: what one caller can hardly change. At most 45 characters. */
  public String network(HttpServletRequest request) {
    return network(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
  }

  String network(String peer, List<String> forwardedFor) {
    List<String> hops = forwardedFor.stream().flatMap(line -> Arrays.stream(line.split(","))).filter(hop -> !hop.isBlank()).toList();
    return IpText.read(peer).map(known -> network(behind(known, hops))).orElse("unknown");
  }

  private InetAddress behind(InetAddress peer, List<String> hops) {
    InetAddress known = peer;
    for (String hop : hops.reversed().stream().limit(MOST_HOPS).toList()) {
      Optional<InetAddress> before = isProxy(known) ? IpText.read(hop) : Optional.empty();
      if (before.isEmpty()) {
        return known;
      }
      known = before.get();
    }
    return known;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, V6_NETWORK_BYTES) : address.getHostAddress();
  }
}
