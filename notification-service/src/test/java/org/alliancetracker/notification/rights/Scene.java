package org.alliancetracker.notification.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.right.Asker;

/**
 * Two alliances with a mail to the chair each, and everybody who may ask: each role is held in the first one, or was, and none in the
 * other; {@code reader} is the chair, whose mail it is.
 */
final class Scene {

  private static final Pattern LINK = Pattern.compile("http://alliances\\.example/unsubscribe/([A-Za-z0-9_.-]+)");

  private final Program program = Program.get();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Town own = Town.founded();
  private final Town other = Town.founded();

  Scene() {
    for (Town town : List.of(own, other)) {
      town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null));
      town.awaitStates(town.chair, "confirmed");
    }
    for (MemberRole role : MemberRole.values()) {
      own.tell(new MemberAppointed("own-" + role.code(), person(role, "own"), role, null, null, null));
      own.tell(new MemberAppointed("former-" + role.code(), person(role, "former"), role, null, null, PartialDate.parse("2020")));
    }
    own.awaitTaken();
  }

  List<Asker> askers() {
    Map<String, String> here = ids(own);
    Map<String, String> there = ids(other);
    List<Asker> askers = new ArrayList<>();
    for (String office : List.of(ActingPerson.ADMINISTRATOR, ActingPerson.PARTNERSHIP_MANAGER, "nobody")) {
      askers.add(new Asker(office, "other", program.as(office + "-" + mark, office), there));
    }
    askers.add(new Asker("reader", "own", program.as(own.chair), here));
    for (MemberRole role : MemberRole.values()) {
      askers.add(new Asker(role.code(), "own", program.as(person(role, "own")), here));
      askers.add(new Asker(role.code(), "other", program.as(person(role, "own")), there));
      askers.add(new Asker(role.code(), "former", program.as(person(role, "former")), here));
    }
    return askers;
  }

  private String person(MemberRole role, String where) {
    return role.code() + "-" + where + "-" + mark;
  }

  private static Map<String, String> ids(Town town) {
    Matcher link = LINK.matcher(Town.readable(Town.mailsTo(town.chair).getFirst()));
    if (!link.find()) {
      throw new IllegalStateException("a mail without a link to stop it");
    }
    return Map.of("mails/{id}", "mails/none", "alliances/{id}", "alliances/" + town.alliance,
        "{did}", town.alliance + ":steering-committee",
        "deliveries/{id}", "deliveries/" + town.deliveries("&to=" + town.chair).getFirst().path("id").asString(),
        "{token}", link.group(1));
  }
}
