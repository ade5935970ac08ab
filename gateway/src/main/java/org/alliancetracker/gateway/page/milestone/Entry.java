package org.alliancetracker.gateway.page.milestone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.TypedDate;
import org.alliancetracker.gateway.service.PathStep;

/** What the form means to partnership-service. */
sealed interface Entry {

  /**
   * A command.
   *
   * @param path after the alliance's address
   * @param done what to tell afterwards: {@code reached} {@code planned} {@code moved}
   */
  record Command(String path, Map<String, Object> body, String done) implements Entry {}

  /** What is missing; {@code code} as in the messages. */
  record Incomplete(String code) implements Entry {}

  static Entry of(LogForm form, LocalDate today) {
    if (!form.saysWhat()) {
      return new Incomplete("choose-milestone");
    }
    boolean ahead = form.day().equals(LogForm.AHEAD);
    String typed = ahead ? form.typedDue() : form.day().equals(LogForm.TYPED) ? form.typedDay() : form.day();
    Optional<PartialDate> day = TypedDate.read(typed, today);
    if (day.isEmpty()) {
      return new Incomplete("type-date");
    }
    return form.milestoneId() == null ? unplanned(form, day.get(), ahead) : planned(form, day.get(), ahead);
  }

  private static Entry unplanned(LogForm form, PartialDate day, boolean ahead) {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, "kind", form.kind());
    put(body, "title", form.title());
    body.put(ahead ? "dueOn" : "reachedOn", day.toString());
    if (!ahead) {
      put(body, "note", form.note());
    }
    return new Command("/milestones", body, ahead ? "planned" : "reached");
  }

  private static Entry planned(LogForm form, PartialDate day, boolean ahead) {
    String path = "/milestones/" + PathStep.of(form.milestoneId());
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, ahead ? "reason" : "note", form.note());
    body.put(ahead ? "dueOn" : "happenedOn", day.toString());
    return new Command(path + (ahead ? "/reschedule" : "/reach"), body, ahead ? "moved" : "reached");
  }

  private static void put(Map<String, Object> body, String name, String typed) {
    if (!typed.isBlank()) {
      body.put(name, typed.strip());
    }
  }
}
