package org.alliancetracker.partnership.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Periods;
import org.alliancetracker.partnership.parameter.Cursor;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;
import org.bson.Document;

/** A list row as it is kept; what is absent reads as empty. */
record Row(String id, long version, Document fields) {

  static Row of(Document entry) {
    Document fields = entry.get("row", Document.class);
    Number version = entry.get("version", Number.class);
    return new Row(entry.getString("_id"), version.longValue(), fields == null ? new Document() : fields);
  }

  Cursor place() {
    return new Cursor(text("sortName"), id);
  }

  String text(String name) {
    String value = fields.getString(name);
    return value == null ? "" : value;
  }

  /** Null where the row does not have it. */
  String textOrNull(String name) {
    return fields.getString(name);
  }

  List<String> texts(String name) {
    List<String> values = fields.getList(name, String.class);
    return values == null ? List.of() : values;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(fields.getBoolean(name));
  }

  Double number(String name) {
    Number value = fields.get(name, Number.class);
    return value == null ? null : value.doubleValue();
  }

  static PartialDate dateOrNull(String said) {
    return said == null || said.isEmpty() ? null : PartialDate.parse(said);
  }

  /** The texts of a list that stands beside another one: as many, null where one is not known. */
  String textBeside(String name, int place) {
    List<String> values = texts(name);
    return place >= values.size() || values.get(place).isEmpty() ? null : values.get(place);
  }

  /** How many milestones are still to be reached. */
  long planned() {
    return texts("dueDays").stream().mapToLong(Row::many).sum();
  }

  /** How many of them are late on a day. */
  long late(LocalDate today) {
    return texts("dueDays").stream().filter(day -> DueDates.late(dateOrNull(day.substring(0, day.indexOf('|'))), today))
        .mapToLong(Row::many).sum();
  }

  /** {@code last day|how many}, as the row writes it. */
  private static long many(String day) {
    return Long.parseLong(day.substring(day.indexOf('|') + 1));
  }

  /** The day in this alliance. */
  LocalDate today(Instant now) {
    return AllianceDay.at(now, AllianceDay.zone(textOrNull("zone")));
  }

  /** What the actor may do there on a day; of whoever is shown the row it is reading at least. */
  Set<Permission> permissions(Actor actor, LocalDate today) {
    Set<MemberRole> roles = new Periods(texts("periods")).rolesOf(actor.personId(), today);
    return Arrays.stream(Permission.values()).filter(one -> Rights.may(actor, one, roles))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  Set<String> managers(LocalDate today) {
    return new Periods(texts("periods")).holding(MemberRole.MANAGER, today);
  }

  boolean readableBy(String personId, LocalDate today) {
    return new Periods(texts("periods")).hold(personId, today);
  }
}
