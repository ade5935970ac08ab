package org.alliancetracker.kit.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.edge.ServiceEdge;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A smallest service that answers from a store. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ServiceEdge.class, StoreConfiguration.class})
class NotesApp {

  record Note(String text) {}

  @RestController
  static class Notes {

    private final MongoCollection<Document> notes;

    Notes(MongoDatabase database) {
      notes = database.getCollection("notes");
    }

    @PostMapping("/notes")
    Map<String, String> keep(@RequestBody Note note) {
      notes.insertOne(new Document("text", note.text()));
      return Map.of("kept", note.text());
    }

    @GetMapping("/notes/{id}")
    Map<String, String> one(@PathVariable String id) {
      Document found = notes.find(Keys.id(id)).first();
      if (found == null) {
        throw new ProblemException(Problem.of(SharedCode.NOT_FOUND));
      }
      return Map.of("text", found.getString("text"));
    }

    @GetMapping("/now")
    Map<String, String> withoutTheStore() {
      return Map.of("it", "is now");
    }
  }
}
