package org.alliancetracker.notification.directory;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which evaluations an alliance has had. */
@Component
public final class AllianceEvaluations {

  private final IdLists evaluations;

  AllianceEvaluations(MongoDatabase database) {
    evaluations = new IdLists(database.getCollection("alliance_evaluations"));
  }

  public void keep(String allianceId, String evaluationId) {
    evaluations.add(allianceId, evaluationId);
  }

  List<String> of(String allianceId) {
    return evaluations.of(allianceId);
  }
}
