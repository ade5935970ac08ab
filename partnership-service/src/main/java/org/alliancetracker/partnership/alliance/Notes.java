package org.alliancetracker.partnership.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.ClaimRecorded;
import org.alliancetracker.contract.alliance.AllianceEvent.ContextNoted;
import org.alliancetracker.contract.envelope.PartialDate;

/** What sources say, and what happened around the alliance. */
public record Notes(List<Claim> claims, List<Context> context) {

  /** What a source says; claims about one matter may differ and all stay. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Claim(
      String id, String about, String text, PartialDate asOf, String source, PartialDate notedOn) {}

  /** A law, a crisis, a restructuring: something outside that explains something inside. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Context(String text, String source, PartialDate happenedOn) {}

  static final Notes NONE = new Notes(List.of(), List.of());

  public Notes {
    claims = Listed.of(claims);
    context = Listed.of(context);
  }

  Notes claimed(ClaimRecorded event, PartialDate day) {
    return new Notes(Listed.with(claims, new Claim(
        event.claimId(), event.about(), event.text(), event.asOf(), event.source(), day)), context);
  }

  Notes noted(ContextNoted event, PartialDate day) {
    return new Notes(claims, Listed.with(context, new Context(event.text(), event.source(), day)));
  }
}
