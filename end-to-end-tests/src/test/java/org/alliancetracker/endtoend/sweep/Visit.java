package org.alliancetracker.endtoend.sweep;

/**
 * One page in one state.
 *
 * @param name    of its picture
 * @param address as it stands in docs/architecture.md; empty for what answers where no page is
 * @param path    with {@code {names}} of what {@link Scene} made
 * @param account who looks; null for a stranger
 * @param sent    the form of the page is sent as it is, past what the browser checks, and its troubles are looked at
 */
record Visit(String name, String address, String path, String account, boolean sent) {

  static Visit of(String name, String address, String path, String account) {
    return new Visit(name, address, path, account, false);
  }

  Visit andSent() {
    return new Visit(name + "-sent", address, path, account, true);
  }

  @Override
  public String toString() {
    return name;
  }
}
