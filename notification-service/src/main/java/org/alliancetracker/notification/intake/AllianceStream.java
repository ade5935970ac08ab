package org.alliancetracker.notification.intake;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.CorrectionMade;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.consume.Applied;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.notification.alliance.AllianceFold;
import org.alliancetracker.notification.alliance.AllianceReader;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.change.AllianceChange;
import org.alliancetracker.notification.change.Changes;
import org.alliancetracker.notification.delivery.Correspondence;
import org.alliancetracker.notification.digest.DigestCalendar;
import org.alliancetracker.notification.directory.Memberships;
import org.alliancetracker.notification.notice.NoticeRules;

/** Events of alliances: each is folded into its view, kept as a change for digests, and told at once where it is news. */
final class AllianceStream implements StreamView<AllianceView> {

  static final String GROUP = "notification";

  private final Changes changes;
  private final Memberships memberships;
  private final Correspondence correspondence;
  private final DigestCalendar calendar;

  AllianceStream(Changes changes, Memberships memberships, Correspondence correspondence, DigestCalendar calendar) {
    this.changes = changes;
    this.memberships = memberships;
    this.correspondence = correspondence;
    this.calendar = calendar;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public String topic() {
    return AllianceEvents.TOPIC;
  }

  @Override
  public boolean keyNamesStream() {
    return true;
  }

  @Override
  public Class<AllianceView> viewType() {
    return AllianceView.class;
  }

  @Override
  public AllianceView initial() {
    return AllianceView.unknown();
  }

  @Override
  public AllianceView fold(AllianceView view, Envelope said) {
    return event(said)
        .map(event -> AllianceFold.fold(view, event, said)).orElse(view);
  }

  @Override
  public void together(List<Applied<AllianceView>> events) {
    changes.keep(events.stream()
        .flatMap(told -> event(told.event()).flatMap(event -> AllianceChange.of(told.after(), event, told.event())).stream())
        .toList());
  }

  @Override
  public void effects(AllianceView before, AllianceView after, Envelope said) {
    event(said).ifPresent(event -> effects(before, after, event, said));
  }

  private static Optional<AllianceEvent> event(Envelope said) {
    return Readable.event(AllianceReader.decode(said.type(), said.data()));
  }

  private void effects(AllianceView before, AllianceView after, AllianceEvent event, Envelope said) {
    if (event instanceof MemberAppointed appointed) {
      memberships.keep(appointed.personId(), said.stream());
    }
    NoticeRules.takenBack(before, event, said).ifPresent(eventId -> {
      boolean takenBack = correspondence.takeBack(eventId, said.id());
      if (takenBack && event instanceof CorrectionMade correction) {
        NoticeRules.instead(after, correction, said).ifPresent(told -> correspondence.announce(told, said.recordedAt()));
      }
    });
    NoticeRules.of(after, event, said).ifPresent(told -> correspondence.announce(told, said.recordedAt()));
    if (!before.known() || before.cadence() != after.cadence()) {
      calendar.lookAt(said.stream());
    }
  }
}
