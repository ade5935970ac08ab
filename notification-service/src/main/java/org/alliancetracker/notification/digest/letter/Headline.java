package org.alliancetracker.notification.digest.letter;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.digest.content.DigestContent;
import org.alliancetracker.notification.letter.Words;

/** The end of a subject line: the weightiest news, and what is late. */
final class Headline {

  private static final int MOST_NEWS = 2;

  private final Words words;

  Headline(Words words) {
    this.words = words;
  }

  String of(DigestContent content) {
    List<String> parts = new ArrayList<>();
    content.changes().stream().map(Change::kind).distinct().filter(kind -> words.has("head." + kind.name())).sorted()
        .limit(MOST_NEWS).forEach(kind -> parts.add(news(kind, content)));
    if (parts.isEmpty() && !content.changes().isEmpty()) {
      parts.add(words.say("head.other", content.changes().size() + content.further()));
    }
    if (content.situation().late() > 0) {
      parts.add(words.say("subject.late", content.situation().late()));
    }
    return parts.isEmpty() ? words.say("subject.digest.no.change") : String.join(", ", parts);
  }

  private String news(ChangeKind kind, DigestContent content) {
    List<Change> same = content.changes().stream().filter(change -> change.kind() == kind).toList();
    return words.say("head." + kind.name(), content.count(kind), words.labels().named(Stage.class, same.getLast().code()));
  }
}
