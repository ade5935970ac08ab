package org.alliancetracker.notification.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the alliance has set itself and signed; each list keeps the order of arrival. */
public record Plan(List<Milestone> milestones, List<Agreement> agreements, List<Meeting> meetings) {

  public Plan {
    milestones = milestones == null ? List.of() : List.copyOf(milestones);
    agreements = agreements == null ? List.of() : List.copyOf(agreements);
    meetings = meetings == null ? List.of() : List.copyOf(meetings);
  }

  static Plan empty() {
    return new Plan(List.of(), List.of(), List.of());
  }

  public Optional<Milestone> milestone(String id) {
    return milestones.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  public Optional<Agreement> agreement(String id) {
    return agreements.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public Optional<Meeting> meeting(String id) {
    return meetings.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  Plan put(Milestone milestone) {
    return new Plan(put(milestones, Milestone::id, milestone), agreements, meetings);
  }

  Plan put(Agreement agreement) {
    return new Plan(milestones, put(agreements, Agreement::id, agreement), meetings);
  }

  Plan put(Meeting meeting) {
    return new Plan(milestones, agreements, put(meetings, Meeting::id, meeting));
  }

  Plan milestone(String id, UnaryOperator<Milestone> change) {
    return milestone(id).map(m -> put(change.apply(m))).orElse(this);
  }

  Plan agreement(String id, UnaryOperator<Agreement> change) {
    return agreement(id).map(a -> put(change.apply(a))).orElse(this);
  }

  Plan meeting(String id, UnaryOperator<Meeting> change) {
    return meeting(id).map(m -> put(change.apply(m))).orElse(this);
  }

  /** The list with the item in the place of the one with its id, or at the end. */
  static <T> List<T> put(List<T> list, Function<T, String> id, T item) {
    List<T> changed = new ArrayList<>(list);
    for (int i = 0; i < changed.size(); i++) {
      if (id.apply(changed.get(i)).equals(id.apply(item))) {
        changed.set(i, item);
        return changed;
      }
    }
    changed.add(item);
    return changed;
  }
}
