package org.alliancetracker.gateway.caller;

import java.net.InetAddress;

/**
 * Addresses that begin with the same bits.
 *
 * @param first any of them
 * @param bits  0 to 32 of IPv4, to 128 of IPv6
 */
record IpRange(InetAddress first, int bits) {

  IpRange {
    if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("no such number of bits: " + bits);
    }
  }

  /**
   * {@code 10.0.0.0/8}, {@code fd00::/8}, or one address.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static IpRange of(String written) {
    int slash = written.indexOf('/');
    InetAddress address = IpText.read(slash < 0 ? written : written.substring(0, slash))
        .orElseThrow(() -> new IllegalArgumentException("no IP address: " + written));
    return new IpRange(address, slash < 0 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(written.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
