package org.alliancetracker.words.told;

import org.alliancetracker.contract.code.Coded;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * One thing that happened, without words of any language; what is null is not known or not of that event.
 *
 * @param event what it is called on the wire, without {@code alliance.} and version: {@code partner.joined}
 * @param about the title or name people gave to what it is about, as of today or as of then
 * @param code of the domain: the kind of a milestone, agreement or contribution, a stage, a reason, a body, a role, a colour, or
 *     {@code tacit}
 * @param whose the name of who gives or has a role, or the name a partner had before
 * @param day the due day meant, not the day it happened
 * @param imported history entered late
 */
public record Fact(String event, String about, String code, String whose, PartialDate day, boolean imported) {

  public static Fact of(String event) {
    return new Fact(event, null, null, null, null, false);
  }

  public Fact about(String title) {
    return new Fact(event, title, code, whose, day, imported);
  }

  public Fact coded(String value) {
    return new Fact(event, about, value, whose, day, imported);
  }

  /** @param kind null where nobody said */
  public Fact coded(Coded kind) {
    return coded(kind == null ? null : kind.code());
  }

  /** @param stage null where nobody said */
  public Fact coded(Stage stage) {
    return coded(stage == null ? null : stage.name());
  }

  public Fact by(String name) {
    return new Fact(event, about, code, name, day, imported);
  }

  public Fact due(PartialDate meant) {
    return new Fact(event, about, code, whose, meant, imported);
  }

  public Fact enteredLate(boolean late) {
    return new Fact(event, about, code, whose, day, late);
  }
}
