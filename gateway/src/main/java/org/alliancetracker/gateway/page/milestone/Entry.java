package org.alliancetracker.gateway.page.milestone;

import java.time.LocalDate;
import java.util.Optional;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.TypedDate;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.partnership.AllianceCommand;
import org.alliancetracker.gateway.service.partnership.AllianceCommand.ReachMilestone;
import org.alliancetracker.gateway.service.partnership.AllianceCommand.RecordMilestone;
import org.alliancetracker.gateway.service.partnership.AllianceCommand.RescheduleMilestone;
import org.alliancetracker.kit.input.Faults;

/** What the form means to partnership-service. */
sealed interface Entry {

  /**
   * A command.
   *
   * @param path after the alliance's address
   * @param done what to tell afterwards: {@code reached} {@code planned} {@code moved}
   */
  record Command(String path, AllianceCommand body, String done) implements Entry {}

  /** What is missing; {@code code} as in the messages, {@code field} by its name in the form. */
  record Incomplete(String code, String field) implements Entry {}

  static Entry of(LogForm form, LocalDate today) {
    if (!form.saysWhat()) {
      return new Incomplete("choose-milestone", "choice");
    }
    boolean ahead = form.day().equals(LogForm.AHEAD);
    String typed = ahead ? form.typedDue() : form.day().equals(LogForm.TYPED) ? form.typedDay() : form.day();
    Optional<PartialDate> day = TypedDate.read(typed, today);
    if (day.isEmpty()) {
      return new Incomplete("type-date", form.dayField());
    }
    return form.milestoneId() == null ? unplanned(form, day.get(), ahead) : planned(form, day.get(), ahead);
  }

  private static Entry unplanned(LogForm form, PartialDate day, boolean ahead) {
    String kind = Faults.orNull(form.kind());
    String title = Faults.orNull(form.title());
    String note = Faults.orNull(form.note());
    return ahead ? new Command("/milestones", new RecordMilestone(kind, title, day, null, note), "planned")
        : new Command("/milestones", new RecordMilestone(kind, title, null, day, note), "reached");
  }

  private static Entry planned(LogForm form, PartialDate day, boolean ahead) {
    String path = "/milestones/" + PathStep.of(form.milestoneId());
    String note = Faults.orNull(form.note());
    return ahead ? new Command(path + "/reschedule", new RescheduleMilestone(day, note), "moved")
        : new Command(path + "/reach", new ReachMilestone(day, note), "reached");
  }
}
