package org.alliancetracker.words.text;

import java.util.Collection;
import java.util.List;

/**
 * What somebody looks for: words in any order, each of them whole or in part. All must stand in one name: the end of one and the
 * beginning of the next are no find.
 */
public record SearchWords(List<String> words) {

  public SearchWords {
    words = List.copyOf(words);
  }

  /** Of nothing, or what shows nothing, there are none. */
  public static SearchWords of(String typed) {
    String folded = Folded.of(typed);
    return new SearchWords(folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
  }

  /** Whether nothing is looked for; everything has that. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** @param kept a name as {@link Folded#kept} gives it */
  public boolean in(String kept) {
    return words.stream().allMatch(kept::contains);
  }

  public boolean inOneOf(Collection<String> kept) {
    return isEmpty() || kept.stream().anyMatch(this::in);
  }
}
