package org.alliancetracker.evaluation.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Whose invitations to evaluate an alliance give a right at a moment. In an alliance that is not known everybody's do who is not
 * erased.
 *
 * @param erased among those who are asked for
 */
public record Invitations(Optional<AllianceView> alliance, Set<String> erased, Instant now) {

  /** Whose invitation of that moment stands now, of these people. */
  public Set<String> stand(Instant invitedAt, Collection<String> personIds) {
    return of(personIds, (view, personId) -> view.invitationStands(personId, view.today(invitedAt), today(view)));
  }

  /** Who may be invited at all, of these people. */
  public Set<String> possible(Collection<String> personIds) {
    return of(personIds, (view, personId) -> view.mayBeInvited(personId, today(view)));
  }

  private Set<String> of(Collection<String> personIds, BiPredicate<AllianceView, String> rule) {
    return personIds.stream()
        .filter(personId -> !erased.contains(personId) && alliance.filter(view -> !rule.test(view, personId)).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private LocalDate today(AllianceView view) {
    return view.today(now);
  }
}
