package org.alliancetracker.notification.directory;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.stereotype.Component;

/** In which alliances a person has ever held a role; whether it still holds is for the alliance's view to say. */
@Component
public final class Memberships {

  private final IdLists alliances;

  Memberships(MongoDatabase database) {
    alliances = new IdLists(database.getCollection("person_alliances"));
  }

  public void keep(String personId, String allianceId) {
    alliances.add(personId, allianceId);
  }

  List<String> of(String personId) {
    return alliances.of(personId);
  }
}
