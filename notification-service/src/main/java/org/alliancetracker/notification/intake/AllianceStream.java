package org.alliancetracker.notification.intake;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.CorrectionMade;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.consume.Applied;
import org.alliancetracker.kit.consume.StreamView;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.alliance.AllianceFold;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.change.AllianceChange;
import org.alliancetracker.notification.change.Changes;
import org.alliancetracker.notification.digest.DigestCalendar;
import org.alliancetracker.notification.directory.Memberships;
import org.alliancetracker.notification.notice.NoticeRules;
import org.alliancetracker.notification.notice.sending.Notices;

/** Events of alliances: each is folded into its view, kept as a change for digests, and told at once where it is news. */
@Edge
final class AllianceStream implements StreamView<AllianceView, AllianceEvent> {

  static final String GROUP = "notification";

  /** 1: a member is there for a partner, and a partner may have left. */
  private static final int FORM = 1;

  private final EventCodec<AllianceEvent> codec = AllianceEvents.codec();
  private final Changes changes;
  private final Memberships memberships;
  private final Notices notices;
  private final DigestCalendar calendar;

  AllianceStream(Changes changes, Memberships memberships, Notices notices, DigestCalendar calendar) {
    this.changes = changes;
    this.memberships = memberships;
    this.notices = notices;
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
  public EventCodec<AllianceEvent> codec() {
    return codec;
  }

  @Override
  public int form() {
    return FORM;
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
  public AllianceView fold(AllianceView view, AllianceEvent event, Envelope said) {
    return AllianceFold.fold(view, event, said);
  }

  @Override
  public void keepChanges(List<Applied<AllianceView, AllianceEvent>> told) {
    changes.keep(told.stream().flatMap(each -> AllianceChange.of(each.after(), each.event(), each.said()).stream()).toList());
  }

  @Override
  public void act(Applied<AllianceView, AllianceEvent> told) {
    AllianceEvent event = told.event();
    Envelope said = told.said();
    if (event instanceof MemberAppointed appointed) {
      memberships.keep(appointed.personId(), said.stream());
    }
    NoticeRules.takenBack(told.before(), event, said).ifPresent(eventId -> {
      boolean takenBack = notices.takeBack(eventId, said.id());
      if (takenBack && event instanceof CorrectionMade correction) {
        NoticeRules.instead(told.after(), correction, said)
            .ifPresent(news -> notices.announce(news, said.recordedAt()));
      }
    });
    NoticeRules.of(told.after(), event, said).ifPresent(news -> notices.announce(news, said.recordedAt()));
    if (!told.before().known() || told.before().cadence() != told.after().cadence()) {
      calendar.lookAt(said.stream());
    }
  }
}
