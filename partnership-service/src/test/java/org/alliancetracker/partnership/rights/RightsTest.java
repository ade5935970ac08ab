package org.alliancetracker.partnership.rights;

import static org.alliancetracker.partnership.rights.Permission.APPOINT;
import static org.alliancetracker.partnership.rights.Permission.NOTE_EVALUATION;
import static org.alliancetracker.partnership.rights.Permission.READ;
import static org.alliancetracker.partnership.rights.Permission.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.AllianceModel;
import org.alliancetracker.partnership.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Map<MemberRole, Set<Permission>> MATRIX = Map.of(
      MemberRole.MANAGER, EnumSet.allOf(Permission.class),
      MemberRole.BROKER, EnumSet.of(READ, WRITE, NOTE_EVALUATION, APPOINT),
      MemberRole.COMMITTEE_CHAIR, EnumSet.of(READ, NOTE_EVALUATION),
      MemberRole.COMMITTEE_MEMBER, EnumSet.of(READ, NOTE_EVALUATION),
      MemberRole.EVALUATOR, EnumSet.of(READ),
      MemberRole.PARTNER_CONTACT, EnumSet.of(READ),
      MemberRole.OBSERVER, EnumSet.of(READ));

  private static Set<Permission> granted(Actor actor, Alliance alliance, LocalDate day) {
    EnumSet<Permission> granted = EnumSet.noneOf(Permission.class);
    Arrays.stream(Permission.values()).filter(one -> Rights.may(actor, one, alliance, day)).forEach(granted::add);
    return granted;
  }

  private static Alliance withOlga(MemberRole role, String from, String until) {
    return Story.designed().given(new MemberAppointed("o", "olga", role, null,
        from == null ? null : PartialDate.parse(from), until == null ? null : PartialDate.parse(until))).alliance();
  }

  @ParameterizedTest
  @EnumSource(MemberRole.class)
  void eachRoleMayDoWhatTheMatrixSays(MemberRole role) {
    assertThat(granted(Actor.member("olga"), withOlga(role, null, null), TODAY)).isEqualTo(MATRIX.get(role));
  }

  @Test
  void strangersMayNothingAndAdministratorsMayEverything() {
    Alliance alliance = withOlga(MemberRole.MANAGER, null, null);

    assertThat(granted(Actor.member("eve"), alliance, TODAY)).isEmpty();
    assertThat(granted(Actor.administrator("eve"), alliance, TODAY)).isEqualTo(EnumSet.allOf(Permission.class));
  }

  @Test
  void whoMayDesignHasNothingToSayInAnAllianceWithoutARoleThere() {
    Alliance alliance = withOlga(MemberRole.OBSERVER, null, null);

    assertThat(Rights.mayDesign(new Actor("pam", false, true))).isTrue();
    assertThat(granted(new Actor("pam", false, true), alliance, TODAY)).isEmpty();
    assertThat(granted(new Actor("olga", false, true), alliance, TODAY)).containsExactly(READ);
    assertThat(Rights.mayGive(new Actor("pam", false, true), MemberRole.OBSERVER, alliance, TODAY)).isFalse();
  }

  @Test
  void aRoleCountsForItsPeriodOnlyAndPartialDatesCountWhole() {
    Alliance alliance = withOlga(MemberRole.OBSERVER, "2026-03", "2026");
    Actor olga = Actor.member("olga");

    assertThat(granted(olga, alliance, LocalDate.parse("2026-02-28"))).isEmpty();
    assertThat(granted(olga, alliance, LocalDate.parse("2026-03-01"))).containsExactly(READ);
    assertThat(granted(olga, alliance, LocalDate.parse("2026-12-31"))).containsExactly(READ);
    assertThat(granted(olga, alliance, LocalDate.parse("2027-01-01"))).isEmpty();
  }

  @Test
  void whoStoodDownMayNothingMore() {
    Alliance alliance = Story.designed()
        .given(new MemberAppointed("o", "olga", MemberRole.MANAGER, null, null, null),
            new MemberStoodDown("o", "olga", MemberRole.MANAGER)).alliance();

    assertThat(granted(Actor.member("olga"), alliance, TODAY)).isEmpty();
  }

  @Test
  void whoseRoleIsForAPartnerThatLeftMayNothingMore() {
    MemberAppointed forAres = new MemberAppointed("o", "olga", MemberRole.BROKER, "ares", null, null);
    Actor olga = Actor.member("olga");
    Story left = Story.designed().given(forAres, new PartnerLeft("ares", null));

    assertThat(granted(olga, Story.designed().given(forAres).alliance(), TODAY)).isNotEmpty();
    assertThat(granted(olga, left.alliance(), TODAY)).isEmpty();
    assertThat(granted(olga, Story.designed().given(new PartnerLeft("ares", null), forAres).alliance(), TODAY))
        .as("appointed when it had left").isEmpty();
    assertThat(granted(olga, Story.designed().given(forAres, new PartnerLeft("gxo", null)).alliance(), TODAY)).isNotEmpty();
    assertThat(new AllianceModel().row(left.alliance()).get("readers")).as("in lists too").isEqualTo(List.of("mia"));
    assertThat(new AllianceModel().row(left.alliance()).get("periods")).isEqualTo(List.of("mia|||manager"));
  }
}
