package org.alliancetracker.gateway.page.trouble;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.words.refusal.RefusalWords;
import tools.jackson.databind.JsonNode;

/**
 * Why something was not done, in the person's language: what happened, and what to do. What was typed stays in the form.
 *
 * @param code stable code of the problem
 * @param sentence for the page
 * @param field name of the form's field it is about; empty where it is about none, or none of this form
 */
public record Trouble(String code, String sentence, String field) {

  /**
   * What a refusing answer means in a form: in the words of the page for what it found itself or has better words for, else in those of
   * who refused. Where these are missing, or were said in another language than the page has now, the library says the same by the code.
   *
   * @param reply   null where nothing was refused
   * @param fieldOf name of the form's field by that of the service's; an empty one where it names none; null for one the form does not have
   */
  public static Trouble of(Reply reply, UnaryOperator<String> fieldOf, Words words) {
    if (reply == null) {
      return null;
    }
    String field = fieldOf.apply(reply.body().path("field").asString(""));
    String sentence = ofThePage(reply, words).orElseGet(() -> said(reply, words) + " " + words.say("trouble.kept"));
    return new Trouble(reply.code(), sentence, field == null ? "" : field);
  }

  /** For {@code aria-invalid} of a field. */
  public String marks(String name) {
    return field.equals(name) ? "true" : null;
  }

  /** For {@code aria-describedby} of a field: the id of the sentence. */
  public String tells(String name) {
    return field.equals(name) ? "trouble" : null;
  }

  private static Optional<String> ofThePage(Reply reply, Words words) {
    return words.find("trouble.found." + reply.code());
  }

  private static String said(Reply reply, Words words) {
    return reply.sentence(words.language()).orElseGet(() -> new RefusalWords(words.language()).say(reply.code(), reply.status(),
        reply.body().path("field").asString(""), limit(reply)));
  }

  private static String limit(Reply reply) {
    JsonNode limit = reply.body().path("limit");
    return limit.isString() ? limit.asString() : null;
  }
}
