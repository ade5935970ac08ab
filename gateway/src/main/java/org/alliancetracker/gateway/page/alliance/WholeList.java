package org.alliancetracker.gateway.page.alliance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Alliance.Counts;

/** Lists of which the page of an alliance shows only some; each has a page that shows all, part by part. */
enum WholeList {
  MILESTONES("milestones", Counts::milestones, one -> one.milestones().size()),
  MEETINGS("meetings", Counts::meetings, one -> one.meetings().size()),
  AGREEMENTS("agreements", Counts::agreements, one -> one.agreements().size()),
  PARTNERS("partners", Counts::partners, one -> one.partners().size()),
  MEMBERS("members", Counts::members, one -> one.members().size()),
  CLAIMS("claims", Counts::claims, one -> one.claims().size()),
  CONTEXT("context", Counts::context, one -> one.context().size());

  private final String step;
  private final ToIntFunction<Counts> count;
  private final ToIntFunction<Alliance> shown;

  WholeList(String step, ToIntFunction<Counts> count, ToIntFunction<Alliance> shown) {
    this.step = step;
    this.count = count;
    this.shown = shown;
  }

  /** The last step of its address, here and at the service. */
  String step() {
    return step;
  }

  static Optional<WholeList> of(String step) {
    return Arrays.stream(values()).filter(one -> one.step.equals(step)).findFirst();
  }

  static List<AllianceView.LeftOut> leftOut(Alliance alliance, Words words) {
    if (alliance.counts() == null) {
      return List.of();
    }
    return Arrays.stream(values()).filter(list -> list.missing(alliance) > 0)
        .map(list -> new AllianceView.LeftOut(list.step, words.say("list.left-out", words.say("limit." + list.step),
            list.missing(alliance), list.count.applyAsInt(alliance.counts())))).toList();
  }

  private int missing(Alliance alliance) {
    return count.applyAsInt(alliance.counts()) - shown.applyAsInt(alliance);
  }
}
