package org.alliancetracker.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.notification.alliance.AllianceFold;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.change.AllianceChange;
import org.alliancetracker.notification.change.Change;

/** Events as the topics bring them, for tests. */
public final class Samples {

  public static final String ALLIANCE = "atelier";
  public static final String MANAGER = "p-manager";
  public static final String CHAIR = "p-chair";

  private Samples() {}

  public static Envelope said(AllianceEvent event, long version, String happenedOn, String actor, boolean imported) {
    var codec = AllianceEvents.codec();
    return new Envelope(ALLIANCE + ":" + version, "/partnership-service", codec.typeOf(event), ALLIANCE, version, ALLIANCE,
        PartialDate.parse(happenedOn), recorded(happenedOn), actor, null, imported, codec.encode(event));
  }

  public static Envelope said(EvaluationEvent event, String stream, long version, String happenedOn) {
    var codec = EvaluationEvents.codec();
    return new Envelope(stream + ":" + version, "/evaluation-service", codec.typeOf(event), stream, version, ALLIANCE,
        PartialDate.parse(happenedOn), recorded(happenedOn), MANAGER, null, false, codec.encode(event));
  }

  private static Instant recorded(String happenedOn) {
    return PartialDate.parse(happenedOn).lastDay().atTime(9, 0).toInstant(ZoneOffset.UTC);
  }

  public static AllianceEvent designed(Stage stage) {
    return new AllianceDesigned(new Description("L'Atelier commun", null, null, null, null, null, null, null), stage, null);
  }

  public static AllianceEvent appointed(String person, MemberRole role) {
    return new MemberAppointed("m-" + person, person, role, null, null, null);
  }

  public static AllianceEvent planned(String id, MilestoneKind kind, String title, String due) {
    return new MilestonePlanned(id, kind, title, due == null ? null : PartialDate.parse(due), null);
  }

  public static AllianceEvent reached(String id, MilestoneKind kind, String title) {
    return new MilestoneReached(id, kind, title, null, null, null);
  }

  public static Scores scores(boolean fictitious, double p, double i, double c) {
    var sides = Map.of(Side.ASSOCIATION, 3, Side.COMPANY, 2);
    return new Scores("rubric", 1, "balanced-1", 0, fictitious, List.of(
        new DimensionScore(Dimension.PERFORMANCE, p, p - 6, p + 6, 0.87, 0.71, sides),
        new DimensionScore(Dimension.INNOVATION, i, null, null, 0.9, 0.5, sides),
        new DimensionScore(Dimension.TRUST, c, c - 4, c + 4, 1.0, null, sides)));
  }

  /** A story of an alliance told event by event. */
  public static final class Story {
    private AllianceView view = AllianceView.unknown();
    private final List<Change> changes = new ArrayList<>();
    private long version;

    public static Story begins(String on) {
      return new Story().then(on, designed(Stage.DESIGN));
    }

    public Story then(String on, AllianceEvent event) {
      return then(on, event, false);
    }

    /** So many milestones reached on 20 October 2026, and planned the day after for January. */
    public Story many(int reached, int planned) {
      for (int n = 1; n <= reached; n++) {
        then("2026-10-20", Samples.reached("r" + n, null, "Reached " + n));
      }
      for (int n = 1; n <= planned; n++) {
        then("2026-10-21", Samples.planned("p" + n, null, "Planned " + n, "2027-01-20"));
      }
      return this;
    }

    public Story imported(String on, AllianceEvent event) {
      return then(on, event, true);
    }

    private Story then(String on, AllianceEvent event, boolean imported) {
      Envelope said = said(event, ++version, on, MANAGER, imported);
      view = AllianceFold.fold(view, event, said);
      AllianceChange.of(view, event, said).ifPresent(changes::add);
      return this;
    }

    public AllianceView view() {
      return view;
    }

    public long version() {
      return version;
    }

    /** Changes of the versions after {@code after}. */
    public List<Change> changesAfter(long after) {
      return changes.stream().filter(change -> change.version() > after).toList();
    }
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
