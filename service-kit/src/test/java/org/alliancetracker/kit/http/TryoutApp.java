package org.alliancetracker.kit.http;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.edge.ServiceEdge;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.SignerItself;
import org.bson.BsonDocument;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A real small service: what the edge does is tried on it over HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ServiceEdge.class)
public class TryoutApp {

  public enum Colour { red, green }

  public record Leaf(String label, Colour colour) {
  }

  public record Thing(String name, Integer count, Double ratio, Boolean open, LocalDate day, Instant at, Colour colour,
            Leaf leaf, List<Leaf> leaves, List<String> words, Code code, Long size,
            PartialDate since) {
  }

  /** A value whose factory refuses. */
  public record Code(@com.fasterxml.jackson.annotation.JsonValue String text) {
    @com.fasterxml.jackson.annotation.JsonCreator(mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
    public Code {
      if (!text.startsWith("c-")) {
        throw new IllegalArgumentException("no code");
      }
    }
  }

  @RestController
  static class Things {

    @PostMapping("/things")
    Thing echo(@RequestBody Thing thing) {
      return thing;
    }

    @GetMapping("/things")
    List<Object> find(@RequestParam(required = false) String name, @RequestParam(defaultValue = "10") int limit,
             @RequestParam(required = false) List<String> tag, @RequestParam(required = false) LocalDate day) {
      return List.of(limit);
    }

    @GetMapping("/things/{number}")
    long one(@PathVariable long number) {
      return number;
    }

    @PutMapping("/commands/{name}")
    CommandRequest command(CommandRequest command, @PathVariable String name, @RequestBody(required = false) JsonNode body) {
      return command;
    }

    @PostMapping("/bare")
    String bare() {
      return "done";
    }

    @GetMapping("/me")
    ActingPerson me(ActingPerson person) {
      return person;
    }

    @GetMapping("/operations/state")
    Map<String, String> operations() {
      return Map.of("state", "well");
    }

    @GetMapping("/internal/door")
    String door(SignerItself gateway) {
      return "open";
    }

    @GetMapping("/faults")
    String fault() {
      throw new IllegalStateException("secret detail of the inside");
    }

    @GetMapping("/faults/forged")
    String forged() {
      throw new IllegalStateException("one\ntwo\u001b[31m");
    }

    @GetMapping("/store-down")
    String store() {
      throw new MongoSocketOpenException("refused", new ServerAddress(), new java.net.ConnectException());
    }

    @GetMapping("/store-full")
    String storeFull() {
      throw new MongoCommandException(BsonDocument.parse("{ok: 0, code: 14031, codeName: 'OutOfDiskSpace'}"), new ServerAddress());
    }
  }
}
