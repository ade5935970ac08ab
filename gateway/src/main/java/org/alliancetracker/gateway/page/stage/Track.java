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

  /**
   * An unknown stage is one that none of the stops shows.
   *
   * @param furthest the furthest stage it has been in, by which one sees what an alliance that has ended went through; or null
   */
  public static Track of(Stage stage, Stage furthest, Words words) {
    boolean closed = stage == Stage.CLOSED;
    Stage came = closed ? furthest : stage;
    int here = came == null ? -1 : WAY.indexOf(came);
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < WAY.size(); i++) {
      boolean been = i < here || closed && i == here;
      stops.add(new Stop("stage", been ? "done" : i == here ? "now" : "ahead", words.stage(WAY.get(i))));
      // an alliance that ends leaves evaluation by its gate, and the other stages by none
      boolean passed = i < here || been && i == WAY.size() - 1;
      stops.add(new Stop("gate", passed ? "done" : "ahead", passed ? words.say("track.gate.passed")
          : !closed ? words.say("track.gate.ahead") : here < 0 ? words.notKnown() : words.say("track.gate.not-passed")));
    }
    stops.add(new Stop("stage", closed ? "now" : "ahead", closed ? words.stage(stage) : words.say("track.next")));
    String inWords = !closed && here >= 0 ? words.say("track.words", words.stage(stage), here + 1)
        : closed && here >= 0 ? words.say("track.words.ended", words.stage(stage), words.stage(furthest))
        : words.say("track.words.other", words.stage(stage));
    return new Track(List.copyOf(stops), words.stage(stage), inWords);
  }
}
