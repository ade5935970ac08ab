package org.alliancetracker.notification.outbound.record;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.bson.Document;

/** A delivery as the store keeps it. */
@Edge
public final class DeliveryDocument {

  static final String ID = "_id";
  static final String REVISION = "revision";
  public static final String MAIL = "mail";
  public static final String ACCOUNT = code(Delivery.Mail.ACCOUNT);
  public static final String ALLIANCE = "allianceId";
  public static final String TO = "to";
  public static final String STATE = "state";
  static final String PLANNED_AT = "plannedAt";
  static final String CAUSE = "cause";
  static final String MATTER = "matter";

  private DeliveryDocument() {}

  static Document whole(Delivery d, String matter) {
    Document document = new Document(ID, d.id()).append(MAIL, code(d.mail())).append("subject", d.subject())
        .append(ALLIANCE, d.allianceId()).append(TO, d.to()).append(PLANNED_AT, date(d.plannedAt()))
        .append(CAUSE, d.cause()).append(MATTER, matter);
    document.putAll(step(d));
    return document;
  }

  /** The fields that steps change. What may hold a secret is wiped in the write that ends it: no crash comes between. */
  static Document step(Delivery d) {
    Document fields = steps(d);
    return d.secret() && !d.state().open() ? fields.append(MATTER, null) : fields;
  }

  private static Document steps(Delivery d) {
    return new Document(REVISION, d.revision()).append(STATE, d.state().code()).append("due", date(d.due()))
        .append("token", d.token()).append("stepAt", date(d.stepAt())).append("firstTried", date(d.firstTried()))
        .append("attempts", d.attempts()).append("reason", d.reason());
  }

  static Delivery read(Document d) {
    return new Delivery(d.getString(ID), d.getLong(REVISION), Delivery.Mail.valueOf(constant(d.getString(MAIL))),
        d.getString("subject"), d.getString(ALLIANCE), d.getString(TO),
        state(d.getString(STATE)), instant(d.getDate(PLANNED_AT)), instant(d.getDate("due")),
        d.getString("token"), instant(d.getDate("stepAt")), instant(d.getDate("firstTried")), d.getInteger("attempts"),
        d.getString(CAUSE), d.getString("reason"));
  }

  static DeliveryState state(String code) {
    return DeliveryState.valueOf(constant(code));
  }

  static Date date(Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
