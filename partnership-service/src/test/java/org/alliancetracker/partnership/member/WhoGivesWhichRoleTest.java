package org.alliancetracker.partnership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

/** Each acting role times each role that is given or ended. The table is walked; what stands here is written by hand. */
class WhoGivesWhichRoleTest {

  private static final Set<MemberRole> ALL = EnumSet.allOf(MemberRole.class);
  private static final Set<MemberRole> BELOW_BROKER = EnumSet.of(
      MemberRole.COMMITTEE_MEMBER, MemberRole.EVALUATOR, MemberRole.PARTNER_CONTACT, MemberRole.OBSERVER);

  /** Who is not named here gives nothing. */
  private static final Map<String, Set<MemberRole>> GIVES =
      Map.of("administrator", ALL, "manager", ALL, "broker", BELOW_BROKER);

  /** The alliance has a manager besides, and "held" holds the role in question. */
  private static Map<String, Story> actors(MemberRole given) {
    Story story = Story.designed().given(new MemberAppointed("held", "held", given, null, null, null));
    Map<String, Story> actors = new TreeMap<>();
    Arrays.stream(MemberRole.values()).forEach(role -> actors.put(role.code(), story.as(role)));
    actors.put("administrator", story.asAdministrator());
    return actors;
  }

  private static String appointed(Story story, MemberRole role) {
    AppointMember said = new AppointMember("olga", role, null, null, null, null, null);
    return outcome(story.when(said, said::decide));
  }

  private static String stoodDown(Story story, String member) {
    StandDownMember said = new StandDownMember(null, null, null);
    return outcome(story.when(said, (alliance, setting) -> said.decide(member, alliance, setting)));
  }

  private static String outcome(Then then) {
    return then.decision() instanceof Decision.Accepted ? "yes" : then.refusal().code();
  }

  private static String expected(String actor, MemberRole given) {
    Set<MemberRole> gives = GIVES.getOrDefault(actor, Set.of());
    return gives.isEmpty() ? "not-allowed" : gives.contains(given) ? "yes" : "role-not-yours-to-give";
  }

  @Test
  void whoeverGivesARoleMayEndItAndNobodyElseMay() {
    Map<String, String> walked = new TreeMap<>();
    Map<String, String> wanted = new TreeMap<>();
    for (MemberRole given : MemberRole.values()) {
      actors(given).forEach((actor, story) -> {
        walked.put(actor + " appoints " + given, appointed(story, given));
        walked.put(actor + " stands down " + given, stoodDown(story, "held"));
        wanted.put(actor + " appoints " + given, expected(actor, given));
        wanted.put(actor + " stands down " + given, expected(actor, given));
      });
    }
    assertThat(walked).hasSize(8 * 7 * 2).isEqualTo(wanted);
  }

  @Test
  void everybodyMayLayDownARoleOfHisOwn() {
    for (MemberRole role : MemberRole.values()) {
      assertThat(stoodDown(Story.designed().as(role), "member-" + role.code())).as(role.code()).isEqualTo("yes");
    }
  }

  @Test
  void strangersDoNotEvenSeeWhoHoldsARole() {
    Story story = Story.designed().as("eve");

    assertThat(appointed(story, MemberRole.OBSERVER)).isEqualTo("not-found");
    assertThat(stoodDown(story, "member-1")).isEqualTo("not-found");
  }

  /** Else a role given to oneself would be a way up. */
  @Test
  void nobodyRisesByARoleThatHeGivesHimself() {
    for (MemberRole role : MemberRole.values()) {
      Story before = Story.designed().as(role);
      Story after = before;
      for (MemberRole given : MemberRole.values()) {
        if (appointed(before, given).equals("yes")) {
          after = after.given(new MemberAppointed("own-" + given.code(), role.code(), given, null, null, null));
        }
      }
      assertThat(permissions(after)).as(role.code()).isEqualTo(permissions(before));
    }
  }

  private static Set<Permission> permissions(Story story) {
    return Arrays.stream(Permission.values())
        .filter(one -> Rights.may(story.actor(), one, story.alliance(), story.day())).collect(Collectors.toSet());
  }
}
