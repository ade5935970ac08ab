package org.alliancetracker.gateway.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.words.language.Language;

/**
 * Whom somebody invites into what.
 *
 * @param name       one line, without addresses and links: it is a stranger's word to a stranger
 * @param language   {@code fr} or {@code en}, of the mail
 * @param role       of the alliance; without an alliance a global one, or {@value #NONE}
 * @param allianceId null for a global role
 * @param partnerId  for whom, in the alliance; may be null
 * @param until      end of the role in the alliance; may be null
 * @param about      what it is about; may be null
 */
record Asked(String name, String email, String language, String role, String allianceId, String partnerId, PartialDate until,
    About about) {

  /** A person without any global role. */
  static final String NONE = "none";

  private static final List<String> LANGUAGES = Arrays.stream(Language.values()).map(Language::code).toList();
  private static final List<String> GLOBAL = List.of(ActingPerson.ADMINISTRATOR, ActingPerson.PARTNERSHIP_MANAGER, NONE);

  /** @param evaluationId of one of the alliance */
  record About(String evaluationId) {
  }

  Optional<Refusal> fault() {
    List<String> roles = isGlobal() ? GLOBAL : Arrays.stream(MemberRole.values()).map(MemberRole::code).toList();
    return new Faults().plainName("name", name)
        .needed("email", (Object) email)
        .when(() -> address().isEmpty(), SharedCode.NOT_AN_ADDRESS, "email", "Give an e-mail address such as name@example.org.")
        .needed("language", (Object) language).oneOf("language", language, LANGUAGES)
        .needed("role", (Object) role).oneOf("role", role, roles)
        .id("allianceId", allianceId).id("partnerId", partnerId)
        .id("about.evaluationId", about == null ? null : about.evaluationId())
        .first();
  }

  boolean isGlobal() {
    return allianceId == null;
  }

  /** A person who comes in without any role. */
  boolean isNoRole() {
    return role.equals(NONE);
  }

  Optional<SignInName> address() {
    return SignInName.read(email).filter(SignInName::isAddress);
  }

  /** Where whoever was invited is led: to the very thing. */
  String landing() {
    if (about != null && about.evaluationId() != null) {
      return "/evaluations/" + about.evaluationId();
    }
    return isGlobal() ? "/" : "/alliances/" + allianceId;
  }
}
