package org.alliancetracker.notification.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.Samples.Story;
import org.junit.jupiter.api.Test;

class PresenceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-10");
  private static final Set<MemberRole> ANY = EnumSet.allOf(MemberRole.class);

  private final Story story = Story.begins("2025-01-10");

  private void appointed(String id, MemberRole role, String partner, String from, String until) {
    story.then("2025-01-11", new MemberAppointed(id, "ann", role, partner, date(from), date(until)));
  }

  private static PartialDate date(String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  private Presence presence() {
    return Presence.in(story.view());
  }

  @Test
  void aRoleWithinItsDaysHolds() {
    appointed("m", MemberRole.OBSERVER, null, "2026-05-10", "2026-05-10");

    assertThat(presence().missing("ann", ANY, TODAY)).isEmpty();
    assertThat(presence().missing("ann", ANY, TODAY.plusDays(1))).contains(NoRole.OVER);
    assertThat(presence().missing("ann", ANY, TODAY.minusDays(1))).contains(NoRole.NOT_YET);
    assertThat(presence().missing("ann", Set.of(MemberRole.MANAGER), TODAY)).contains(NoRole.NONE);
    assertThat(presence().missing("bob", ANY, TODAY)).contains(NoRole.NONE);
  }

  @Test
  void whoStoodDownHoldsNoRoleOnAnyDayButHeldItBefore() {
    appointed("m", MemberRole.MANAGER, null, null, null);
    story.then("2026-05-08", new MemberStoodDown("m", "ann", MemberRole.MANAGER));

    assertThat(presence().missing("ann", ANY, TODAY)).contains(NoRole.STOOD_DOWN);
    assertThat(presence().holdsAny("ann", LocalDate.parse("2026-05-01"))).isFalse();
    assertThat(presence().heldAnyAt("ann", Instant.parse("2026-05-01T10:00:00Z"))).isTrue();
    assertThat(presence().heldAnyAt("ann", Instant.parse("2026-05-09T10:00:00Z"))).isFalse();
  }

  @Test
  void aPartnersLeavingEndsTheRolesHeldForItAndNoOthers() {
    story.then("2025-01-11", new PartnerJoined("p", "Usine", ActorType.COMPANY_PME, null, null));
    appointed("m", MemberRole.COMMITTEE_CHAIR, "p", null, null);
    appointed("n", MemberRole.OBSERVER, null, null, null);
    story.then("2026-05-08", new PartnerLeft("p", null)).then("2026-05-09", new PartnerRenamed("p", "Usine bis", "Usine"));

    assertThat(presence().missing("ann", Set.of(MemberRole.COMMITTEE_CHAIR), TODAY)).contains(NoRole.PARTNER_LEFT);
    assertThat(presence().missing("ann", ANY, TODAY)).isEmpty();
    assertThat(presence().on(TODAY)).extracting(Member::id).containsExactly("n");
  }

  @Test
  void whoIsAppointedAgainHoldsTheRoleAgain() {
    appointed("m", MemberRole.MANAGER, null, null, null);
    story.then("2026-05-08", new MemberStoodDown("m", "ann", MemberRole.MANAGER));
    appointed("n", MemberRole.MANAGER, null, null, null);

    assertThat(presence().holdsAny("ann", TODAY)).isTrue();
  }
}
