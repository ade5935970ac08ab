package org.alliancetracker.gateway.me;

import java.util.List;
import java.util.stream.Stream;

/** A browser in two words, from how it names itself: enough to know one's own. */
final class BrowserName {

  private record Told(String mark, String name) {
  }

  /** In this order: most browsers name others beside themselves. */
  private static final List<Told> BROWSERS = List.of(new Told("Edg/", "Edge"), new Told("OPR/", "Opera"), new Told("Firefox/", "Firefox"),
      new Told("Chrome/", "Chrome"), new Told("Safari/", "Safari"));
  private static final List<Told> SYSTEMS = List.of(new Told("Android", "Android"), new Told("iPhone", "iPhone"), new Told("iPad", "iPad"),
      new Told("Windows", "Windows"), new Told("Mac OS X", "macOS"), new Told("Linux", "Linux"));

  private BrowserName() {
  }

  /** Empty for one that does not say. */
  static String of(String agent) {
    if (agent == null) {
      return "";
    }
    return String.join(", ", Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent)).filter(name -> !name.isEmpty()).toList());
  }

  private static String first(List<Told> all, String agent) {
    return all.stream().filter(one -> agent.contains(one.mark())).map(Told::name).findFirst().orElse("");
  }
}
