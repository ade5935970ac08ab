package org.alliancetracker.gateway.page.alliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.service.partnership.Happening;

/**
 * Where the things of a timeline stand among what was recorded, as far as a part of the history tells: of two things of one day the later
 * one is the one recorded later. What the part does not hold was recorded before all that it holds.
 */
final class RecordedOrder {

  private static final String CANCELLED = "alliance.milestone.cancelled";
  private static final Set<String> PASSAGES = Set.of("alliance.designed", "alliance.stage.entered", "alliance.closed", "alliance.reopened");
  /** Events that put a thing on the timeline, with the field that names the thing. */
  private static final Map<String, String> THINGS = Map.of("alliance.milestone.reached", "milestoneId", CANCELLED, "milestoneId",
      "alliance.agreement.signed", "agreementId", "alliance.meeting.held", "meetingId");

  private final Map<String, Happening> things = new HashMap<>();
  private final List<Happening> passages;

  /** @param latestFirst the latest part of the history */
  RecordedOrder(List<Happening> latestFirst) {
    passages = latestFirst.stream().filter(one -> PASSAGES.contains(one.typeName())).toList();
    for (Happening one : latestFirst) {
      String field = THINGS.get(one.typeName());
      if (field != null && one.data() != null) {
        things.putIfAbsent(one.data().path(field).asString(""), one);
      }
    }
  }

  /** The version that put it there; 0 where it was recorded earlier. */
  long version(String id) {
    return id != null && things.containsKey(id) ? things.get(id).version() : 0;
  }

  /** Of the passages the last is 0, the one before it is 1. */
  long versionOfPassage(int fromTheEnd) {
    return fromTheEnd < passages.size() ? passages.get(fromTheEnd).version() : 0;
  }

  /** When a milestone was cancelled; null where the part does not say. */
  PartialDate cancelledOn(String milestoneId) {
    return Stream.ofNullable(things.get(milestoneId)).filter(one -> one.typeName().equals(CANCELLED)).map(Happening::happenedOn)
        .findFirst().orElse(null);
  }
}
