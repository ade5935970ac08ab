package org.alliancetracker.notification.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.notification.account.AccountMailKind.LinkRule;
import org.alliancetracker.words.language.Language;

/**
 * A mail that the gateway asks for. It may hold a secret, so it never says what is in it.
 *
 * @param id       of whoever asks; the same id is mailed once
 * @param to       the address, which need not be that of a person we know
 * @param link     path of the page that the one link opens: the host is never the caller's to say
 * @param alliance name of the alliance one is invited into, or null
 * @param role     code of the role one is invited to, or null
 * @param inviter  name of who invites; needed in an invitation
 * @param expiresAt from then on the mail is of no use and does not leave
 */
public record AccountMail(String id, AccountMailKind kind, String to, String name, String language, String link, String alliance,
    String role, String inviter, Instant expiresAt) {

  /** What waits longer than this is kept too long. */
  public static final Duration LONGEST = Duration.ofDays(31);

  /** Roles beside those in an alliance. */
  static final String ADMINISTRATOR = "administrator";
  static final String PARTNERSHIP_MANAGER = "partnership_manager";

  private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9._~/?&=%#-]{0,500}");
  private static final List<String> LANGUAGES = Arrays.stream(Language.values()).map(Language::code).toList();
  private static final List<String> ROLES = Stream.concat(Arrays.stream(MemberRole.values()).map(MemberRole::code),
      Stream.of(ADMINISTRATOR, PARTNERSHIP_MANAGER)).toList();

  /** Empty where it can be mailed. Whether the address is one is for whoever knows mail. */
  public Optional<Refusal> fault(Instant now) {
    Faults faults = new Faults().needed("id", (Object) id).id("id", id).needed("kind", kind).needed("to", (Object) to)
        .plainName("name", name).needed("language", (Object) language).oneOf("language", language, LANGUAGES)
        .needed("expiresAt", expiresAt)
        .when(() -> expiresAt.isAfter(now.plus(LONGEST)), SharedCode.BAD_VALUE, "expiresAt",
            "Give an end within " + LONGEST.toDays() + " days.");
    if (faults.first().isEmpty()) {
      link(faults);
      invitation(faults);
    }
    return faults.first();
  }

  private void link(Faults faults) {
    faults.when(() -> link == null && kind.link() == LinkRule.NEEDED, SharedCode.MISSING, "link", "This mail is nothing without its link.")
        .when(() -> link != null && (kind.link() == LinkRule.NONE || !PATH.matcher(link).matches()), SharedCode.BAD_VALUE, "link",
            "Give the path of a page of ours, or nothing for a mail without a link.");
  }

  private void invitation(Faults faults) {
    boolean invites = kind == AccountMailKind.INVITATION;
    faults.when(() -> !invites && (inviter != null || alliance != null || role != null), SharedCode.BAD_VALUE,
            inviter != null ? "inviter" : alliance != null ? "alliance" : "role", "Only an invitation has this.")
        .line("alliance", alliance, Faults.NAME).oneOf("role", role, ROLES);
    if (invites) {
      faults.plainName("inviter", inviter);
    }
  }

  public Language spoken() {
    return Language.of(language);
  }

  public boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "AccountMail[" + kind + "]";
  }
}
