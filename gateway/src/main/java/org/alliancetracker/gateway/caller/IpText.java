package org.alliancetracker.gateway.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses as they are written in headers; a name is none, and nobody is ever asked for one. */
final class IpText {

  private static final int LONGEST = 64;
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]+");
  private static final Pattern V4_AND_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");
  private static final Pattern V6_IN_BRACKETS = Pattern.compile("\\[([^\\]]+)](:\\d{1,5})?");

  private IpText() {
  }

  /** An address alone, {@code address:port}, {@code [address]} or {@code [address]:port}; an IPv6 zone is left out. */
  static Optional<InetAddress> read(String written) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    text = V6_IN_BRACKETS.matcher(text).replaceFirst("$1");
    text = V4_AND_PORT.matcher(text).matches() ? text.substring(0, text.indexOf(':')) : text;
    int zone = text.indexOf('%');
    return literal(zone < 0 ? text : text.substring(0, zone));
  }

  private static Optional<InetAddress> literal(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
