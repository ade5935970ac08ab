package org.alliancetracker.localrun.demo;

import java.util.List;

/** Invented people with addresses that belong to nobody, one for each demo account. */
final class DemoPeople {

  private record Invented(String account, String name, String language) {
    String email() {
      return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
    }
  }

  private static final List<Invented> ALL = List.of(
      new Invented("manager", "Camille Martin", "fr"),
      new Invented("association", "Samira Benali", "fr"),
      new Invented("company", "Thomas Keller", "en"),
      new Invented("public", "Claire Dubois", "fr"),
      new Invented("committee", "Jean Moreau", "fr"),
      new Invented("admin", "Alex Morgan", "en"));

  private static final int EXISTS = 409;

  private DemoPeople() {
  }

  /** Whoever is known already stays as is. */
  static void enter(DemoApi.Session administrator) {
    for (Invented each : ALL) {
      Object person = Body.of("personId", idOf(each.account()), "name", each.name(), "email", each.email(), "language",
          each.language(), "zone", "Europe/Paris");
      DemoApi.Answer answer = administrator.tryPost("/api/people", "demo-person-" + each.account(), person, null);
      if (answer.status() >= 300 && answer.status() != EXISTS) {
        throw new IllegalStateException("The demo data cannot be loaded: " + each.name() + " was refused: "
            + answer.status() + " " + answer.body());
      }
    }
  }

  static String idOf(String account) {
    return "person-" + account;
  }
}
