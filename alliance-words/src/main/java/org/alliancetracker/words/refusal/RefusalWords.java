package org.alliancetracker.words.refusal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancetracker.words.language.Language;
import org.alliancetracker.words.phrase.Phrases;

/**
 * What a refusal is in words: what happened, what is kept, what to do. True for whoever looks at a page as for who reads the answer to a
 * script.
 */
public final class RefusalWords {

  /** Before it is the code. */
  public static final String KEY = "refused.";

  private static final Pattern PLACE = Pattern.compile("\\[\\d+]");
  /** Names as programs write them; anything else may be what somebody else wrote there. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");

  private final Language language;

  public RefusalWords(Language language) {
    this.language = language;
  }

  /**
   * Never empty: of a code that is newer than these words the status says what kind of refusal it is.
   *
   * @param code   stable code such as {@code too-long}; may be anything
   * @param status HTTP status
   * @param field  JSON path, parameter or header at fault, or null or empty for none
   * @param limit  what there is no more room for, such as {@code milestones}, or null or empty for nothing
   */
  public String say(String code, int status, String field, String limit) {
    String what = limit == null || limit.isEmpty() ? field(field) : named("limit.", limit);
    return Phrases.shared().find(language, KEY + code, what).orElseGet(() -> Phrases.shared().say(language, KEY + kind(status), what));
  }

  private static String kind(int status) {
    return switch (status) {
      case 401 -> "unauthenticated";
      case 403 -> "not-allowed";
      case 404, 410 -> "not-found";
      case 409, 412 -> "any.conflict";
      default -> status >= 500 ? "any.down" : "any.other";
    };
  }

  /** {@code partners[2].name} is told as the name of a partner, {@code sources[1].title} as a title, an unknown one as it is written. */
  private String field(String path) {
    String bare = path == null ? "" : PLACE.matcher(path).replaceAll("");
    return find("field.", bare).or(() -> find("field.", bare.substring(bare.lastIndexOf('.') + 1)))
        .orElseGet(() -> named("field.", bare));
  }

  private String named(String kind, String name) {
    return find(kind, name).or(() -> Optional.of(name).filter(written -> PLAIN_NAME.matcher(written).matches()))
        .orElseGet(() -> Phrases.shared().say(language, "field.other"));
  }

  private Optional<String> find(String kind, String name) {
    return Phrases.shared().find(language, kind + name);
  }
}
