package org.alliancetracker.endtoend.system;

import java.util.Map;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** People of the stories, one for each demo account; two of them read English. */
public final class People {

  private static final Map<String, String> LANGUAGES = Map.of("manager", "fr", "association", "fr", "company", "en",
      "public", "fr", "committee", "fr", "admin", "en");

  private People() {
  }

  public static void enter(Caller administrator) {
    LANGUAGES.forEach((account, language) -> {
      Reply reply = administrator.post("/api/people", Map.of("personId", id(account), "name", "Story " + account,
          "email", address(account), "language", language, "zone", "Europe/Paris"));
      if (!reply.accepted() && reply.status() != 409) {
        throw new IllegalStateException(account + " cannot be entered: " + reply);
      }
    });
  }

  public static String id(String account) {
    return "person-" + account;
  }

  public static String address(String account) {
    return account + ".story@example.org";
  }
}
