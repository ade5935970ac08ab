package org.alliancetracker.notification.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * One dated change, without words of any language.
 *
 * @param version of the event in its stream
 * @param ref id of the milestone or agreement meant, or null
 * @param subject free words of the person who recorded it (a title, a name, a decision), or null
 * @param code a code of the domain (kind of milestone, stage, closing reason ...), or null
 * @param other a second name (the former name of a partner, who gives), or null
 * @param date the due date or term meant, or null
 * @param formerDate what {@code date} was before, or null
 * @param imported late history: counted, not told as news
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    String stream,
    long version,
    ChangeKind kind,
    String ref,
    String subject,
    String code,
    String other,
    PartialDate date,
    PartialDate formerDate,
    PartialDate happenedOn,
    Instant recordedAt,
    boolean imported) {

  static Change of(Envelope said, ChangeKind kind) {
    return new Change(said.stream(), said.streamVersion(), kind, null, null, null, null, null, null, said.happenedOn(),
        said.recordedAt(), said.imported());
  }

  Change on(String id) {
    return new Change(
        stream, version, kind, id, subject, code, other, date, formerDate, happenedOn, recordedAt, imported);
  }

  Change about(String words) {
    return new Change(
        stream, version, kind, ref, words, code, other, date, formerDate, happenedOn, recordedAt, imported);
  }

  Change coded(String value) {
    return new Change(
        stream, version, kind, ref, subject, value, other, date, formerDate, happenedOn, recordedAt, imported);
  }

  Change beside(String name) {
    return new Change(
        stream, version, kind, ref, subject, code, name, date, formerDate, happenedOn, recordedAt, imported);
  }

  Change dated(PartialDate meant, PartialDate former) {
    return new Change(
        stream, version, kind, ref, subject, code, other, meant, former, happenedOn, recordedAt, imported);
  }
}
