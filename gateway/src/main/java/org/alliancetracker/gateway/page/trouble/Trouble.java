package org.alliancetracker.gateway.page.trouble;

import java.util.function.UnaryOperator;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;

/**
 * Why something was not done, in the person's language: what happened, and what to do. What was typed stays in the form.
 *
 * @param code stable code of the problem
 * @param sentence for the page
 * @param field name of the form's field it is about; empty where it is about none, or none of this form
 */
public record Trouble(String code, String sentence, String field) {

  /** What a refusing answer means. */
  public static Trouble of(Reply reply, Words words) {
    String field = reply.body().path("field").asString("");
    String where = fieldName(field, words);
    String limit = reply.body().path("limit").asString("");
    String sentence = words.find("trouble." + reply.code(), limit.isEmpty() ? where : words.find("limit." + limit).orElse(limit))
        .orElseGet(() -> ofStatus(reply.status(), where, words));
    return new Trouble(reply.code(), sentence, "");
  }

  /**
   * The same in a form.
   *
   * @param reply   null where nothing was refused
   * @param fieldOf name of the form's field by that of the service's; an empty one where it names none; null for one the form does not have
   */
  public static Trouble of(Reply reply, UnaryOperator<String> fieldOf, Words words) {
    if (reply == null) {
      return null;
    }
    Trouble found = of(reply, words);
    String field = fieldOf.apply(reply.body().path("field").asString(""));
    return new Trouble(found.code, found.sentence, field == null ? "" : field);
  }

  /** For {@code aria-invalid} of a field. */
  public String marks(String name) {
    return field.equals(name) ? "true" : null;
  }

  /** For {@code aria-describedby} of a field: the id of the sentence. */
  public String tells(String name) {
    return field.equals(name) ? "trouble" : null;
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
