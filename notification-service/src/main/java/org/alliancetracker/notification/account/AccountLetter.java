package org.alliancetracker.notification.account;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.kit.input.PlainName;
import org.alliancetracker.notification.letter.Greeting;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Letter.Link;
import org.alliancetracker.notification.letter.PlainText;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.letter.Words;
import org.alliancetracker.words.date.SpokenDates;

/** A mail about an account in one language. What strangers typed stands in it as a name and leads nowhere. */
public final class AccountLetter {

  private static final int LONGEST_NAME = 60;

  private final AccountMail mail;
  private final Recipient reader;
  private final Words words;

  private AccountLetter(AccountMail mail, Recipient reader) {
    this.mail = mail;
    this.reader = reader;
    this.words = Words.in(reader.language());
  }

  /** {@code page} is the whole address the link opens, or null where there is none. */
  public static Letter write(AccountMail mail, Recipient reader, String page) {
    return new AccountLetter(mail, reader).letter(page);
  }

  private Letter letter(String page) {
    return new Letter(words.language(), PlainText.oneLine(subject()), Greeting.of(words, reader), headline(), facts(page != null),
        List.of(), page == null ? null : new Link(say("open"), page), footer(page != null), null);
  }

  private String subject() {
    return allianceName() == null ? say("subject") : words.say(key("subject.alliance"), allianceName());
  }

  private String headline() {
    if (mail.kind() != AccountMailKind.INVITATION) {
      return say("headline");
    }
    String inviter = PlainText.shortened(mail.inviter(), LONGEST_NAME);
    return PlainText.oneLine(allianceName() == null ? words.say(key("headline"), inviter)
        : words.say(key("headline.alliance"), inviter, allianceName()));
  }

  /** An alliance may be called as it likes; where that looks like a link, the invitation does without its name. */
  private String allianceName() {
    return mail.alliance() == null || PlainName.leadsAway(mail.alliance()) ? null
        : PlainText.shortened(mail.alliance(), LONGEST_NAME);
  }

  private List<String> facts(boolean hasLink) {
    List<String> facts = new ArrayList<>();
    if (mail.role() != null) {
      facts.add(words.say("account.role", role(mail.role())));
    }
    if (hasLink) {
      ZonedDateTime end = mail.expiresAt().atZone(AllianceDay.USUAL_ZONE);
      facts.add(words.say("account.until", new SpokenDates(words.language()).plain(end.toLocalDate()),
          "%02d:%02d".formatted(end.getHour(), end.getMinute()), AllianceDay.USUAL_ZONE.getId()));
    }
    return facts;
  }

  private String role(String code) {
    return switch (code) {
      case AccountMail.ADMINISTRATOR -> words.say("account.role.administrator");
      case AccountMail.PARTNERSHIP_MANAGER -> words.labels().of(MemberRole.MANAGER);
      default -> words.labels().named(MemberRole.class, code);
    };
  }

  private List<String> footer(boolean hasLink) {
    return hasLink ? List.of(say("footer"), words.say("account.whoever")) : List.of(say("footer"));
  }

  private String say(String part) {
    return words.say(key(part));
  }

  private String key(String part) {
    return "account." + mail.kind().code() + "." + part;
  }
}
