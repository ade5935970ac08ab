package org.alliancetracker.gateway.invitation;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.kept.Fields;
import org.alliancetracker.kit.input.Faults;

/**
 * The form as it was sent, or as it is first shown.
 *
 * @param key makes a form that is sent twice one invitation
 */
record InvitationForm(String name, String email, String language, String role, String partnerId, String until, String key) {

  static InvitationForm of(Fields sent) {
    return new InvitationForm(sent.one("name"), sent.one("email"), sent.one("language"), sent.one("role"), sent.one("partner"),
        sent.one("until"), sent.one("key"));
  }

  static InvitationForm empty(String language, String key) {
    return new InvitationForm("", "", language, "", "", "", key);
  }

  /** @throws java.time.DateTimeException for a day that is none */
  Asked asked(String allianceId) {
    return new Asked(Faults.orNull(name.strip()), Faults.orNull(email.strip()), Faults.orNull(language), Faults.orNull(role), allianceId,
        Faults.orNull(partnerId), until.isBlank() ? null : PartialDate.parse(until.strip()), null);
  }

  /** Where a field of the refusal stands in this form; null for none. */
  String fieldOf(String refused) {
    return switch (refused) {
      case "partnerId" -> "partner";
      case "name", "email", "language", "role", "until" -> refused;
      default -> null;
    };
  }
}
