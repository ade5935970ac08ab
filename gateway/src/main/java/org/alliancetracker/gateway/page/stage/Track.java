package org.alliancetracker.gateway.page.stage;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.gateway.page.word.Words;

/**
 * The stages with the gates between them, as a picture and in words.
 *
 * @param inWords for those who do not see the picture
 */
public record Track(List<Stop> stops, String stage, String inWords) {

  /**
   * A stage or a gate.
   *
   * @param kind {@code stage} or {@code gate}
   * @param state {@code done}, {@code now} or {@code ahead}
   * @param name of the stage; of a gate whether it is passed
   */
  public record Stop(String kind, String state, String name) {}

  private static final List<Stage> WAY = List.of(Stage.DESIGN, Stage.STEERING, Stage.EVALUATION);

  /** An unknown stage is one that none of the stops shows. */
  public static Track of(Stage stage, Words words) {
    List<Stop> stops = new ArrayList<>();
    int here = stage == Stage.CLOSED ? WAY.size() : WAY.indexOf(stage);
    for (int i = 0; i < WAY.size(); i++) {
      stops.add(new Stop("stage", i < here ? "done" : i == here ? "now" : "ahead", words.stage(WAY.get(i))));
      boolean passed = i < here;
      stops.add(new Stop("gate", passed ? "done" : "ahead", words.say(passed ? "track.gate.passed" : "track.gate.ahead")));
    }
    boolean closed = stage == Stage.CLOSED;
    stops.add(new Stop("stage", closed ? "now" : "ahead", closed ? words.stage(stage) : words.say("track.next")));
    String inWords = here >= 0 && !closed ? words.say("track.words", words.stage(stage), here + 1)
        : words.say("track.words.other", words.stage(stage));
    return new Track(List.copyOf(stops), words.stage(stage), inWords);
  }
}
