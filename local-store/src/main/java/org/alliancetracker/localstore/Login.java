package org.alliancetracker.localstore;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How far one connection is: before it has shown the password it may greet, as the drivers' monitors do all their life,
 * and log in; every other command is refused as MongoDB refuses it.
 */
final class Login {

  private static final String MECHANISM = "SCRAM-SHA-256";
  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;
  private static final Integer TALK = 1;

  private enum State { STRANGER, ASKED, SHOWN, IN, REFUSED }

  private final ScramKeys keys;
  private State state;
  private ScramTalk talk;
  private boolean inThreeSteps;

  /** @param keys null: nobody has to log in */
  Login(ScramKeys keys) {
    this.keys = keys;
    this.state = keys == null ? State.IN : State.STRANGER;
  }

  boolean isIn() {
    return state == State.IN;
  }

  /** The connection has nothing more to say. */
  boolean isRefused() {
    return state == State.REFUSED;
  }

  /** What is answered without asking the engine; empty: the engine answers. */
  Optional<Document> answer(String command, Document query) {
    if (isIn() || command.equalsIgnoreCase("isMaster")) {
      return Optional.empty();
    }
    return Optional.of(switch (command) {
      case "saslStart" -> start(query);
      case "saslContinue" -> goOn(query);
      default -> error(UNAUTHORIZED, "Unauthorized", "Command " + shortened(command) + " requires authentication");
    });
  }

  private static String shortened(String command) {
    return command.substring(0, Math.min(command.length(), 40));
  }

  /** Tells a driver that asks by which mechanism to log in; the same for names that are not known. */
  void complete(String command, Document query, Document reply) {
    if (keys != null && command.equalsIgnoreCase("isMaster") && query.containsKey("saslSupportedMechs")) {
      reply.append("saslSupportedMechs", List.of(MECHANISM));
    }
  }

  private Document start(Document query) {
    if (state != State.STRANGER || !MECHANISM.equals(query.get("mechanism"))) {
      return refused();
    }
    inThreeSteps = !(query.get("options") instanceof Document options
        && Boolean.TRUE.equals(options.get("skipEmptyExchange")));
    talk = new ScramTalk(keys);
    state = State.ASKED;
    return reply(payload(query).flatMap(talk::first), false);
  }

  private Document goOn(Document query) {
    if (state == State.SHOWN) {
      state = State.IN;
      return reply(Optional.of(""), true);
    }
    if (state != State.ASKED) {
      return refused();
    }
    state = inThreeSteps ? State.SHOWN : State.IN;
    return reply(payload(query).flatMap(talk::last), !inThreeSteps);
  }

  private static Optional<String> payload(Document query) {
    return query.get("payload") instanceof BinData bytes
        ? Optional.of(new String(bytes.getData(), StandardCharsets.UTF_8)) : Optional.empty();
  }

  private Document reply(Optional<String> message, boolean done) {
    return message.map(text -> new Document("conversationId", TALK).append("done", done)
        .append("payload", new BinData(text.getBytes(StandardCharsets.UTF_8))).append("ok", 1)).orElseGet(this::refused);
  }

  private Document refused() {
    state = State.REFUSED;
    return error(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
  }

  private static Document error(int code, String name, String sentence) {
    return new Document("errmsg", sentence).append("code", code).append("codeName", name).append("ok", 0);
  }
}
