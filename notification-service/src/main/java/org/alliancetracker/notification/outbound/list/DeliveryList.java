package org.alliancetracker.notification.outbound.list;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.DeliveryDocument;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list as one person may see it. What may hold a secret is nobody's to see: who asked for it is told what became of it. */
@Component
final class DeliveryList {

  /** Exact values; null asks for nothing. */
  record Wanted(String alliance, String to, DeliveryState state) {}

  private final Deliveries deliveries;
  private final Alliances alliances;

  DeliveryList(Deliveries deliveries, Alliances alliances) {
    this.deliveries = deliveries;
    this.alliances = alliances;
  }

  List<Delivery> visible(ActingPerson person, Wanted wanted, Deliveries.Place before, int most) {
    Document filter = new Document(DeliveryDocument.MAIL, new Document("$ne", DeliveryDocument.ACCOUNT));
    if (wanted.alliance() != null) {
      filter.append(DeliveryDocument.ALLIANCE, wanted.alliance());
    }
    if (wanted.to() != null) {
      filter.append(DeliveryDocument.TO, wanted.to());
    }
    // What was passed on to each of a group's people is told by theirs.
    filter.append(DeliveryDocument.STATE, wanted.state() == null
        ? new Document("$ne", DeliveryState.ADDRESSED.code()) : wanted.state().code());
    boolean all = wanted.alliance() == null ? person.isAdministrator() : alliances.manages(person, wanted.alliance());
    if (wanted.alliance() != null && !person.personId().equals(wanted.to())) {
      ReadByOffice.note(person, wanted.alliance(), alliances.belongs(person, wanted.alliance()));
    }
    if (all || person.personId().equals(wanted.to())) {
      return deliveries.page(filter, before, most);
    }
    List<Document> allowed = new ArrayList<>(List.of(new Document(DeliveryDocument.TO, person.personId())));
    alliances.managedBy(person.personId()).forEach(id -> allowed.add(new Document(DeliveryDocument.ALLIANCE, id)));
    return deliveries.page(new Document("$and", List.of(filter, new Document("$or", allowed))), before, most);
  }

  boolean mayBeSeenBy(ActingPerson person, Delivery delivery) {
    if (delivery.secret()) {
      return false;
    }
    boolean own = person.personId().equals(delivery.to());
    boolean may = own || alliances.manages(person, delivery.allianceId());
    if (may && !own) {
      ReadByOffice.note(person, delivery.allianceId(), alliances.belongs(person, delivery.allianceId()));
    }
    return may;
  }
}
