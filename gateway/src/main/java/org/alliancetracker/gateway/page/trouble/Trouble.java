package org.alliancetracker.gateway.page.trouble;

import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;

/**
 * Why something was not done, in the person's language: what happened, and what to do. What was typed stays in the form.
 *
 * @param code stable code of the problem
 * @param sentence for the page
 */
public record Trouble(String code, String sentence) {

  /** What a refusing answer means. */
  public static Trouble of(Reply reply, Words words) {
    String field = reply.body().path("field").asString("");
    String where = fieldName(field, words);
    String limit = reply.body().path("limit").asString("");
    String sentence = words.find("trouble." + reply.code(), limit.isEmpty() ? where : words.find("limit." + limit).orElse(limit))
        .orElseGet(() -> ofStatus(reply.status(), where, words));
    return new Trouble(reply.code(), sentence);
  }

  /** Trouble that a page finds by itself. */
  public static Trouble found(String code, Words words, Object... arguments) {
    return new Trouble(code, words.say("trouble." + code, arguments));
  }

  private static String ofStatus(int status, String where, Words words) {
    String kind = status >= 500 ? "down" : status == 403 ? "not-allowed" : status == 404 ? "not-found" : status == 409 ? "conflict"
        : "other";
    return words.say("trouble." + kind, where);
  }

  /** {@code partners[2].name} is told as the name of a partner. */
  private static String fieldName(String field, Words words) {
    String bare = field.replaceAll("\\[\\d+]", "");
    return words.find("field." + bare).orElseGet(() -> words.say("field.other"));
  }
}
